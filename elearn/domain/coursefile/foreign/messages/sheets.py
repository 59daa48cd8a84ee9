"""What can befall questions in spreadsheets, pasted text and Word files."""

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: dict[str, Said] = {
    "old_excel": Said(
        "هذا ملف Excel قديم (.xls). احفظه بصيغة `.xlsx`.",
        "This is an old Excel file (.xls). Save it as `.xlsx`.",
        "C’est un ancien fichier Excel (.xls). Enregistrez-le en `.xlsx`.",
    ),
    "not_excel": Said(
        "تعذّر فتح جدول البيانات. احفظه من جديد بصيغة `.xlsx` أو `.csv`.",
        "The spreadsheet cannot be opened. Save it anew as `.xlsx` or `.csv`.",
        "Le tableur ne s’ouvre pas. Enregistrez-le de nouveau en `.xlsx` ou `.csv`.",
    ),
    "not_word": Said(
        "تعذّر فتح ملف Word. احفظه من جديد بصيغة `.docx`.",
        "The Word file cannot be opened. Save it anew as `.docx`.",
        "Le fichier Word ne s’ouvre pas. Enregistrez-le de nouveau en `.docx`.",
    ),
    "not_separated": Said(
        "تعذّرت قراءة الصف. تحقق من علامات التنصيص.",
        "The row cannot be read. Check the quotation marks.",
        "La ligne est illisible. Vérifiez les guillemets.",
    ),
    "too_many_rows": Said(
        "في الجدول أكثر من {most} صف. قسّمه.",
        "The sheet has more than {most} rows. Split it.",
        "La feuille dépasse {most} lignes. Divisez-la.",
    ),
    "no_headings": Said(
        "لا سطر عناوين في الجدول. ابدأ بعمود «السؤال» وعمود «الإجابة»، أو نزّل النموذج.",
        "The sheet has no row of headings. Begin with Question and Answer, or take the template.",
        "La feuille n’a pas de titres. Commencez par Question et Réponse, ou prenez le modèle.",
    ),
    "sheet_left_out": Said(
        "تُركت الورقة {name}، فلا سطر عناوين فيها.",
        "The sheet {name} was left out: it has no row of headings.",
        "La feuille {name} a été laissée de côté : elle n’a pas de titres.",
    ),
    "column_left_out": Said(
        "تُرك العمود {name}، فعنوانه غير معروف.",
        "The column {name} was left out: its heading is not known.",
        "La colonne {name} a été laissée de côté : son titre est inconnu.",
    ),
    "formula_without_value": Said(
        "في الصف معادلة لم تُحفظ قيمتها. افتح الملف في Excel واحفظه.",
        "A formula in the row came without its value. Open the file in Excel and save it.",
        "Une formule de la ligne est sans valeur. Ouvrez le fichier dans Excel et enregistrez-le.",
    ),
    "answer_not_found": Said(
        "الإجابة {answer} ليست من الخيارات.",
        "The answer {answer} is none of the options.",
        "La réponse {answer} n’est aucun des choix.",
    ),
    "gaps_and_answers": Said(
        "في النص {gaps} من الفراغات ومعها {answers} من الأجوبة.",
        "Gaps in the text: {gaps}; answers that came with them: {answers}.",
        "Trous dans le texte : {gaps} ; réponses fournies : {answers}.",
    ),
    "line_without_question": Said(
        "سطر ليس من أي سؤال، فتُرك.",
        "The line belongs to no question; it was left out.",
        "La ligne n’appartient à aucune question ; elle a été laissée de côté.",
    ),
}
