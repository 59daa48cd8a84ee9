"""What can befall the text of a question: mark-up, pictures, formulas, files."""

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: dict[str, Said] = {
    "markup_dropped": Said(
        "بقي النص، وأُزيل من تنسيقه {tag}.",
        "The words stayed; of their mark-up {tag} was dropped.",
        "Les mots restent ; leur balisage {tag} a été retiré.",
    ),
    "active_dropped": Said(
        "حُذف من النص ما يعمل أو يُحمَّل من خارجه: {tag}.",
        "What would run or load something was taken out of the text: {tag}.",
        "Ce qui s’exécute ou se charge a été retiré du texte : {tag}.",
    ),
    "colour_dropped": Said(
        "أُزيلت الألوان والمقاسات من النص.",
        "Colours and sizes of the text were dropped.",
        "Les couleurs et tailles du texte ont été retirées.",
    ),
    "script_flattened": Said(
        "كُتب ما كان فوق السطر أو تحته هكذا: {text}.",
        "What stood above or below the line is written {text}.",
        "Ce qui était en exposant ou en indice s’écrit {text}.",
    ),
    "cells_merged": Said(
        "في الجدول خلايا مدموجة، وقد فُصلت.",
        "Merged cells of a table were parted.",
        "Des cellules fusionnées d’un tableau ont été séparées.",
    ),
    "table_flattened": Said(
        "جدول داخل جدول أو داخل سطر صار نصًّا عاديًّا.",
        "A table within a table or a line became plain text.",
        "Un tableau dans un tableau ou dans une ligne est devenu du texte.",
    ),
    "picture_without_words": Said(
        "الصورة {file} بلا وصف، فصار اسمها وصفها. اكتب وصفًا لمن لا يراها.",
        "The picture {file} had no description; its name stands for one. Describe it in words.",
        "L’image {file} n’avait pas de description ; son nom la remplace. Décrivez-la.",
    ),
    "picture_outside": Said(
        "صورة على موقع آخر صارت رابطًا: {address}.",
        "A picture on another site became a link: {address}.",
        "Une image d’un autre site est devenue un lien : {address}.",
    ),
    "picture_missing": Said(
        "الصورة {file} ليست في الملف، وبقي اسمها.",
        "The picture {file} is not in the file; its name stayed.",
        "L’image {file} n’est pas dans le fichier ; son nom est resté.",
    ),
    "link_dropped": Said(
        "رابط لا يُفتح من هنا صار نصًّا: {address}.",
        "A link that cannot be opened from here became text: {address}.",
        "Un lien qui ne s’ouvre pas d’ici est devenu du texte : {address}.",
    ),
    "file_left_out": Said(
        "الملف المرفق {file} غير مسموح به أو تالف، فتُرك.",
        "The file {file} that came along is not allowed or damaged; it was left out.",
        "Le fichier joint {file} n’est pas admis ou est abîmé ; il a été laissé de côté.",
    ),
    "files_too_large": Said(
        "الملفات المرفقة أكبر من {most} م.ب.",
        "The files that come along have more than {most} MB.",
        "Les fichiers joints dépassent {most} Mo.",
    ),
    "text_flattened": Said(
        "صار نص {part} نصًّا عاديًّا بلا تنسيق.",
        "The text of {part} became plain text.",
        "Le texte de {part} est devenu du texte simple.",
    ),
    "too_deep": Said(
        "النص متداخل أكثر مما يُقرأ.",
        "The text nests deeper than it can be read.",
        "Le texte est trop imbriqué pour être lu.",
    ),
}
