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
}
