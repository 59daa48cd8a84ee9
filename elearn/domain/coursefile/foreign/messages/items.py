"""What can befall an item of QTI: its parts, its rules of scoring."""

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: dict[str, Said] = {
    "unreadable": Said(
        "في السؤال ما لا يُقرأ، فتُرك.",
        "Something in the question cannot be read; it was left out.",
        "Quelque chose dans la question est illisible ; elle a été laissée de côté.",
    ),
    "no_formula": Said(
        "السؤال بلا صيغة حسابية أو بلا متغيرات.",
        "The question has no formula or no variables.",
        "La question n’a pas de formule ou pas de variables.",
    ),
    "drawn_values": Said(
        "قيم السؤال تُسحب بقواعد لا مقابل لها هنا.",
        "The values of the question are drawn by rules that nothing here is like.",
        "Les valeurs de la question sont tirées selon des règles sans équivalent ici.",
    ),
    "several_answers_each": Said(
        "لبعض الصفوف أكثر من جواب صحيح.",
        "Some rows have more than one right answer.",
        "Certaines lignes ont plusieurs bonnes réponses.",
    ),
    "picture_not_there": Said(
        "صورة السؤال {file} ليست في الملف، ولا سؤال بلا صورته.",
        "The picture {file} that the question is about is not in the file.",
        "L’image {file} dont parle la question n’est pas dans le fichier.",
    ),
    "picture_without_size": Said(
        "لا يُعرف عرض الصورة {file} وارتفاعها.",
        "Width and height of the picture {file} are not known.",
        "La largeur et la hauteur de l’image {file} sont inconnues.",
    ),
    "bad_area": Said(
        "حدود موضع في الصورة غير مفهومة: {shape}.",
        "The outline of a place in the picture is not understood: {shape}.",
        "Le contour d’un endroit de l’image n’est pas compris : {shape}.",
    ),
    "item_split": Said(
        "كان السؤال {count} أسئلة في واحد؛ هذا رقم {number}.",
        "The question held {count} in one; this is number {number}.",
        "La question en contenait {count} ; voici la n° {number}.",
    ),
    "adaptive_once": Said(
        "كان السؤال يتغيّر مع كل محاولة، وهو هنا يُسأل كما هو.",
        "The question changed with every try; here it is asked as it stands.",
        "La question changeait à chaque essai ; ici elle est posée telle quelle.",
    ),
    "scoring_replaced": Said(
        "لبعض قواعد الدرجة معنى لا مقابل له هنا. راجع درجة السؤال.",
        "Some rules of scoring are like nothing here. Check what the question earns.",
        "Certaines règles de notation n’ont pas d’équivalent ici. Vérifiez la notation.",
    ),
    "all_or_nothing": Said(
        "كانت الدرجة لمن أصاب كله، وهي هنا لكل اختيار نصيبه.",
        "Only a wholly right answer earned; here every pick earns its part.",
        "Seule la réponse entière comptait ; ici chaque choix rapporte sa part.",
    ),
    "pairs_evened": Said(
        "كانت الأزواج تختلف درجاتها، وهي هنا سواء.",
        "Some pairs earned more than others; here all earn the same.",
        "Certaines paires rapportaient plus ; ici toutes valent autant.",
    ),
    "earned_nothing": Said(
        "كان الجواب الصحيح بلا درجة.",
        "The right answer earned nothing before.",
        "La bonne réponse ne rapportait rien auparavant.",
    ),
    "marked_by_hand": Said(
        "لا جواب صحيح مع السؤال، فصار سؤالًا يُصحَّح يدويًّا.",
        "No right answer came with the question; it is marked by hand now.",
        "Aucune bonne réponse n’accompagne la question ; elle sera corrigée à la main.",
    ),
    "scale_now": Said(
        "لا خيار صحيح في السؤال، فصار تقديرًا ذاتيًّا بلا درجة.",
        "No option is right; the question became a scale that earns nothing.",
        "Aucun choix n’est juste ; la question est devenue une échelle sans points.",
    ),
    "answer_in_notes": Said(
        "الجواب النموذجي في ملاحظات المصحّح.",
        "The model answer stands in the notes for whoever marks.",
        "La réponse modèle figure dans les notes pour la correction.",
    ),
    "feedback_joined": Said(
        "ردّ كان لبعض الأجوبة يقرؤه الآن كل من أجاب.",
        "A feedback on some answers is now read by everybody who answered.",
        "Un retour destiné à certaines réponses est lu par tous désormais.",
    ),
    "feedback_hidden": Said(
        "ردّ كان يُخفى بعد جواب معيّن، وهو الآن ظاهر.",
        "A feedback that was hidden after some answer is shown now.",
        "Un retour masqué après une certaine réponse est désormais affiché.",
    ),
    "hottext_listed": Said(
        "كلمات كانت تُختار داخل النص صارت خيارات تحته.",
        "Words that were picked within the text became options below it.",
        "Des mots à choisir dans le texte sont devenus des choix au-dessous.",
    ),
    "list_in_columns": Said(
        "قائمة واحدة كانت تُزاوج صارت صفوفًا وأجوبة.",
        "One list that was paired became rows and answers.",
        "Une liste à apparier est devenue des lignes et des réponses.",
    ),
    "unmatched_left_out": Said(
        "تُرك ما لا جواب له من العناصر.",
        "What fits nowhere was left out.",
        "Ce qui ne va nulle part a été laissé de côté.",
    ),
    "empty_left_out": Said(
        "تُركت خيارات أو صفوف فارغة.",
        "Empty options or rows were left out.",
        "Des choix ou des lignes vides ont été laissés de côté.",
    ),
    "one_place_picked": Said(
        "للسؤال أكثر من موضع صحيح، ويكفي هنا اختيار أحدها.",
        "Several places are right; here picking one of them is enough.",
        "Plusieurs endroits sont justes ; ici il suffit d’en choisir un.",
    ),
    "picture_to_words": Said(
        "صورة كانت تُنقل صار وصفها هو ما يُنقل.",
        "A picture that was moved became its description.",
        "Une image à déplacer est devenue sa description.",
    ),
    "drawing_sent": Said(
        "كان الجواب رسمًا على الصفحة، وهو هنا صورة تُرفع.",
        "The answer was drawn on the page; here a picture is sent.",
        "La réponse se dessinait sur la page ; ici on envoie une image.",
    ),
    "slider_typed": Said(
        "كان الجواب على مسطرة، وهو هنا عدد يُكتب.",
        "The answer was picked on a line; here a number is typed.",
        "La réponse se choisissait sur une règle ; ici on tape un nombre.",
    ),
    "playing_not_counted": Said(
        "لا يُحسب هنا كم مرة سُمع الصوت أو شوهد الفيلم.",
        "How often a sound or film was played is not counted here.",
        "Le nombre d’écoutes ou de lectures n’est pas compté ici.",
    ),
    "formula_flattened": Said(
        "معادلة لم تُقرأ بنيتها صارت كلماتها. راجعها.",
        "The form of a formula could not be read; its words stayed. Check it.",
        "La forme d’une formule n’a pas pu être lue ; ses termes restent. Vérifiez-la.",
    ),
    "gap_at_end": Said(
        "فراغ لا موضع له في النص وُضع في آخره.",
        "A gap that the text does not name was put at its end.",
        "Un trou que le texte ne nomme pas a été placé à la fin.",
    ),
    "pattern_as_text": Said(
        "نمط كتابة صار جوابًا حرفيًّا: {text}. صحّحه.",
        "A pattern became an answer as it is written: {text}. Mend it.",
        "Un motif est devenu une réponse littérale : {text}. Corrigez-la.",
    ),
    "belongs_to_text": Said(
        "للسؤال نص يسبقه، وهو سؤال وصفي قبله.",
        "The question belongs to a text, which stands before it as a description.",
        "La question dépend d’un texte, placé avant elle comme description.",
    ),
}
