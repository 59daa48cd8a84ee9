"""What can befall any file and any question."""

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: dict[str, Said] = {
    # the file
    "file_too_large": Said(
        "الملف أكبر من {most} م.ب. قسّمه ثم أعد الرفع.",
        "The file has more than {most} MB. Split it, then upload it again.",
        "Le fichier dépasse {most} Mo. Divisez-le, puis envoyez-le de nouveau.",
    ),
    "empty_file": Said(
        "الملف فارغ.",
        "The file is empty.",
        "Le fichier est vide.",
    ),
    "no_questions": Said(
        "لا أسئلة في الملف. تحقق من أنه بالصيغة المختارة.",
        "The file holds no questions. Check that it has the chosen format.",
        "Le fichier ne contient aucune question. Vérifiez son format.",
    ),
    "old_encoding": Said(
        "الملف بترميز قديم، وقد حُوّل إلى UTF-8. راجع الحروف في سؤال أو سؤالين.",
        "The file has an old encoding and was turned into UTF-8. Look at a question or two.",
        "Le fichier a un ancien codage ; il a été converti en UTF-8. Relisez-en une partie.",
    ),
    "bytes_lost": Said(
        "في الملف بايتات تالفة، ومكانها الآن علامة `\ufffd`. ابحث عنها وصحّحها.",
        "Some bytes of the file are damaged; the sign `\ufffd` stands for them. Mend them.",
        "Des octets du fichier sont abîmés ; le signe `\ufffd` les remplace. Corrigez-les.",
    ),
    "encoded_twice": Said(
        "رُمّزت حروف الملف مرتين، فأُعيدت إلى أصلها. راجع سؤالًا أو سؤالين.",
        "The letters of the file were encoded twice; this was undone. Look at a question or two.",
        "Les lettres étaient codées deux fois ; c’est rétabli. Relisez-en une partie.",
    ),
    "hidden_signs": Said(
        "حُذفت من الملف علامات خفية لا تُقرأ.",
        "Hidden signs that nobody can read were taken out of the file.",
        "Des signes invisibles ont été retirés du fichier.",
    ),
    "broken_xml": Said(
        "بنية XML مكسورة في هذا الموضع، فتُرك ما بعده من السؤال.",
        "The XML is broken here, so the question was left out.",
        "Le XML est rompu ici ; la question a été laissée de côté.",
    ),
    "xml_with_entities": Said(
        "يعرّف الملف كيانات أو نوع مستند، وهذا غير مسموح به. صدّره من جديد بلا `DOCTYPE`.",
        "The file defines entities or a document type, which is not allowed. Take out `DOCTYPE`.",
        "Le fichier définit des entités ou un type de document. Exportez-le sans `DOCTYPE`.",
    ),
    "xml_too_deep": Said(
        "عناصر الملف متداخلة أو كثيرة فوق الحد.",
        "The elements of the file nest too deep or are too many.",
        "Les éléments du fichier sont trop imbriqués ou trop nombreux.",
    ),
    "too_many_questions": Said(
        "عدد الأسئلة فوق الحد وهو {most}. قسّم الملف.",
        "There are more questions than the limit of {most}. Split the file.",
        "Il y a plus de {most} questions, la limite. Divisez le fichier.",
    ),
    # every question
    "question_kept": Said(
        "أُخذ السؤال كاملًا، ومعرّفه {id}.",
        "The question was taken whole; its id is {id}.",
        "La question a été reprise en entier ; son identifiant est {id}.",
    ),
    "question_changed": Said(
        "أُخذ السؤال مع تغيير يُذكر تحته، ومعرّفه {id}.",
        "The question was taken with the changes named below; its id is {id}.",
        "La question a été reprise avec les changements ci-dessous ; son identifiant est {id}.",
    ),
    "unknown_kind": Said(
        "نوع السؤال {kind} لا مقابل له هنا.",
        "There is nothing here like the kind of question {kind}.",
        "Rien ici ne correspond au type de question {kind}.",
    ),
    "kind_not_carried": Said(
        "لا تحمل هذه الصيغة أسئلة من نوع {kind}، فتُرك السؤال.",
        "This format cannot carry questions of the kind {kind}; it was left out.",
        "Ce format ne porte pas les questions du type {kind} ; elle a été laissée de côté.",
    ),
    "part_not_carried": Said(
        "لا تحمل هذه الصيغة {part}، فلم يُكتب.",
        "This format cannot carry {part}; it was left out.",
        "Ce format ne porte pas {part} ; cela a été laissé de côté.",
    ),
    "part_left_out": Said(
        "لا مقابل هنا لما سُمّي {part}، فتُرك.",
        "There is nothing here like {part}; it was left out.",
        "Rien ici ne correspond à {part} ; cela a été laissé de côté.",
    ),
    "no_prompt": Said(
        "السؤال بلا نص.",
        "The question has no text.",
        "La question n’a pas de texte.",
    ),
    "few_options": Said(
        "للسؤال أقل من خيارين.",
        "The question has fewer than two options.",
        "La question a moins de deux choix.",
    ),
    "few_rows": Said(
        "في السؤال أقل من صفّين صالحين.",
        "The question has too few rows.",
        "La question a trop peu de lignes.",
    ),
    "few_items": Said(
        "في السؤال أقل من عنصرين للترتيب.",
        "The question has fewer than two items to put in order.",
        "La question a moins de deux éléments à ordonner.",
    ),
    "few_groups": Said(
        "السؤال بلا مجموعات.",
        "The question has no groups.",
        "La question n’a pas de groupes.",
    ),
    "no_gaps": Said(
        "السؤال بلا فراغات تُملأ.",
        "The question has no gaps to fill.",
        "La question n’a pas de trous à remplir.",
    ),
    "no_right_answer": Said(
        "السؤال بلا جواب صحيح.",
        "The question has no right answer.",
        "La question n’a pas de bonne réponse.",
    ),
    "two_right": Said(
        "في السؤال أكثر من جواب صحيح واحد.",
        "The question has more than one right answer.",
        "La question a plus d’une bonne réponse.",
    ),
    "same_option": Said(
        "في السؤال خياران بنص واحد: {text}.",
        "The question has two options of the same text: {text}.",
        "La question a deux choix au même texte : {text}.",
    ),
    "too_many_parts": Said(
        "أجزاء السؤال أكثر من {most}.",
        "The question has more than {most} parts.",
        "La question a plus de {most} parties.",
    ),
    "empty_part": Said(
        "في السؤال جزء فارغ: {part}.",
        "A part of the question is empty: {part}.",
        "Une partie de la question est vide : {part}.",
    ),
    "text_too_long": Said(
        "نص {part} أطول من {most} حرف.",
        "The text of {part} has more than {most} letters.",
        "Le texte de {part} dépasse {most} lettres.",
    ),
    "not_a_number": Said(
        "القيمة {value} ليست عددًا.",
        "The value {value} is no number.",
        "La valeur {value} n’est pas un nombre.",
    ),
    "points_rounded": Said(
        "كانت درجة السؤال {was}، وهي الآن {now}: الدرجات هنا أعداد صحيحة من ١ إلى ١٠٠.",
        "The question earned {was} and now earns {now}: points are whole, from 1 to 100.",
        "La question valait {was} et vaut {now} : les points sont entiers, de 1 à 100.",
    ),
}
