"""What can befall questions of Moodle, in GIFT, Aiken or XML."""

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: dict[str, Said] = {
    # answers and what they earn
    "best_made_right": Said(
        "لا جواب كامل الدرجة، فصار الأعلى ({share}) هو الصحيح.",
        "No answer earned all; the one that earned most ({share}) is now the right one.",
        "Aucune réponse ne valait tout ; la meilleure ({share}) est désormais la bonne.",
    ),
    "second_right": Said(
        "كانت عدة خيارات كاملة الدرجة، فالأول هو الصحيح وتكسب الأخرى مثله.",
        "Several options earned all: the first is the right one, the others earn as much.",
        "Plusieurs choix valaient tout : le premier est le bon, les autres valent autant.",
    ),
    "shares_evened": Said(
        "لم تبلغ أنصبة الأجوبة الصحيحة المئة تمامًا، فقُسمت بالتساوي على {count}.",
        "The shares of the right answers did not make 100; each of the {count} now has its part.",
        "Les parts des bonnes réponses ne faisaient pas 100 ; chacune des {count} a la sienne.",
    ),
    "made_multiple": Said(
        "تتقاسم عدة خيارات الدرجة، فصار السؤال اختيارًا من متعدد الأجوبة.",
        "Several options share what there is to earn; several may be picked now.",
        "Plusieurs choix se partagent les points ; on peut désormais en cocher plusieurs.",
    ),
    "gift_one_brace": Said(
        "قوس `{{` بلا `}}` أو العكس. أغلقه، أو اكتب قبله `\\` إن كان جزءًا من النص.",
        "One brace stands without the other. Add it, or put `\\` before it where it is text.",
        "Une accolade est sans l’autre. Ajoutez-la, ou mettez `\\` devant si c’est du texte.",
    ),
    "gift_more_braces": Said(
        "في السؤال أكثر من موضع جواب بين قوسين، وصيغة GIFT لا تعرف إلا واحدًا.",
        "More than one answer stands in braces; GIFT knows only one in a question.",
        "Plusieurs réponses sont entre accolades ; GIFT n’en connaît qu’une par question.",
    ),
    "gift_no_arrow": Said(
        "في أسئلة المطابقة يفصل `->` بين الطرفين، ولا وجود له في: {text}.",
        "In a matching question `->` parts the two halves; it is missing in {text}.",
        "Dans un appariement, `->` sépare les deux moitiés ; il manque dans {text}.",
    ),
    "aiken_no_beginning": Said(
        "ليس هنا سؤال يتبعه خياران فأكثر، كل منها في سطر أوله `A)`.",
        "There is no question here followed by options, each on a line that begins `A)`.",
        "Il n’y a pas ici de question suivie de choix, chacun sur une ligne en `A)`.",
    ),
    "aiken_no_answer": Said(
        "لا سطر `ANSWER:` بعد خيارات السؤال.",
        "No line `ANSWER:` follows the options of the question.",
        "Aucune ligne `ANSWER:` ne suit les choix de la question.",
    ),
    "aiken_unknown_letter": Said(
        "الجواب {answer} ليس حرف خيار من خيارات السؤال.",
        "The answer {answer} is not the letter of an option.",
        "La réponse {answer} n’est pas la lettre d’un choix.",
    ),
    "several_answers": Said(
        "للسؤال {count} أجوبة صحيحة، فصار اختيارًا من متعدد الأجوبة.",
        "The question names {count} right options; several may be picked now.",
        "La question nomme {count} bons choix ; on peut désormais en cocher plusieurs.",
    ),
    "literal_star": Said(
        "نجمة حرفية في جواب صارت تعني أي نص.",
        "A star that stood for itself in an answer now stands for any text.",
        "Une étoile littérale dans une réponse vaut désormais n’importe quel texte.",
    ),
    "category_renamed": Said(
        "اسم التصنيف {was} صار {now}.",
        "The category {was} is now called {now}.",
        "La catégorie {was} s’appelle maintenant {now}.",
    ),
    # what travels beside a question
    "part_for_us_only": Said(
        "لا تقرأ البرامج الأخرى {part}، ويعود كما كان إن استُورد الملف هنا.",
        "Other programs do not read {part}; imported here, it comes back as it was.",
        "Les autres programmes ne lisent pas {part} ; importé ici, cela revient tel quel.",
    ),
    "bad_rest": Said(
        "السطر الذي يحمل بقية السؤال تالف.",
        "The line that carries the rest of the question is damaged.",
        "La ligne qui porte le reste de la question est abîmée.",
    ),
    # Moodle XML
    "xml_mended": Said(
        "في XML السؤال أسماء حروف أو علامة `&` غير صحيحة، وقد أُصلحت.",
        "The XML of the question had names of letters or a lone `&`; this was mended.",
        "Le XML de la question avait des noms de lettres ou un `&` isolé ; c’est corrigé.",
    ),
    "settings_dropped": Said(
        "إعدادات في Moodle لا مقابل لها في السؤال هنا: {names}.",
        "Settings of Moodle that a question has no place for here: {names}.",
        "Réglages de Moodle qui n’ont pas de place dans une question ici : {names}.",
    ),
    "was_hidden": Said(
        "كان السؤال مخفيًّا في Moodle.",
        "The question was hidden in Moodle.",
        "La question était cachée dans Moodle.",
    ),
    "verdict_dropped": Said(
        "تعقيب على مجمل الجواب ({part}) لا مكان له هنا: {text}.",
        "What whole answers were told ({part}) has no place here: {text}.",
        "Le commentaire de la réponse entière ({part}) n’a pas de place ici : {text}.",
    ),
    "not_a_share": Said(
        "النصيب {value} ليس نسبة بين ناقص ١٠٠ و١٠٠.",
        "The share {value} is no percentage from -100 to 100.",
        "La part {value} n’est pas un pourcentage de -100 à 100.",
    ),
    "gap_without_word": Said(
        "الفراغ {number} بلا كلمة.",
        "No word belongs into gap {number}.",
        "Aucun mot ne correspond au trou {number}.",
    ),
    "gap_lost": Said(
        "فراغ يقع في موضع لا يبقى منه شيء، كرابط أو صورة.",
        "A gap stands where nothing of it can stay, in a link or a picture.",
        "Un trou se trouve là où rien n’en peut rester, dans un lien ou une image.",
    ),
    "unknown_gap": Said(
        "نوع الفراغ {kind} لا مقابل له هنا.",
        "There is nothing here like the kind of gap {kind}.",
        "Rien ici ne correspond au type de trou {kind}.",
    ),
    "all_items": Said(
        "كان يُعرض بعض العناصر، وتُعرض الآن كلها، وعددها {count}.",
        "Only some of the items were shown; now all {count} are.",
        "Seuls certains éléments étaient montrés ; les {count} le sont désormais.",
    ),
    "credit_near": Said(
        "طريقة احتساب الترتيب {was} صارت حسب الجارين، وهي أقرب ما هنا.",
        "Order was marked by {was}; it is now marked by neighbours, the nearest way here.",
        "L’ordre était noté par {was} ; il l’est par voisins, le plus proche ici.",
    ),
    "tolerance_near": Said(
        "هامش هندسي صار نسبة من الجواب، وهو قريب منه.",
        "A geometric tolerance became a share of the answer, which is near it.",
        "Une tolérance géométrique est devenue une part de la réponse, qui en est proche.",
    ),
    "formula_unknown": Said(
        "في المعادلة ما لا تعرفه معادلاتنا: {what}.",
        "The formula holds what ours do not know: {what}.",
        "La formule contient ce que les nôtres ignorent : {what}.",
    ),
    "formula_not_carried": Said(
        "في المعادلة ما لا تعرفه هذه الصيغة: {what}.",
        "The formula holds what this format does not know: {what}.",
        "La formule contient ce que ce format ignore : {what}.",
    ),
    "variable_name": Said(
        "اسم المتغير {name} لا يصلح هنا. استعمل حروفًا لاتينية وأرقامًا.",
        "The variable {name} cannot be called so here. Use Latin letters and digits.",
        "La variable {name} ne peut s’appeler ainsi ici. Lettres latines et chiffres.",
    ),
    "no_variables": Said(
        "لا يذكر الملف من أي أعداد يُسحب.",
        "The file does not say which numbers are drawn.",
        "Le fichier ne dit pas quels nombres sont tirés.",
    ),
}
