"""What can befall packages of QTI, read and written."""

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: dict[str, Said] = {
    # the package
    "archive_broken": Said(
        "الأرشيف تالف أو ليس ملف ZIP. اضغط الملفات من جديد.",
        "The archive is damaged or no ZIP file. Pack the files again.",
        "L’archive est abîmée ou n’est pas un ZIP. Compressez de nouveau les fichiers.",
    ),
    "archive_too_large": Said(
        "محتوى الأرشيف أكبر مما يُقرأ. قسّمه.",
        "The archive holds more than can be read. Split it.",
        "L’archive contient plus que ce qui peut être lu. Divisez-la.",
    ),
    "archive_too_many": Said(
        "في الأرشيف أكثر من {most} ملف. قسّمه.",
        "The archive holds more than {most} files. Split it.",
        "L’archive contient plus de {most} fichiers. Divisez-la.",
    ),
    "archive_unsafe_name": Said(
        "في الأرشيف اسم يقود إلى خارجه: {name}. رُفض كله.",
        "A name in the archive leads out of it: {name}. All of it was refused.",
        "Un nom de l’archive mène au dehors : {name}. Tout a été refusé.",
    ),
    "archive_link": Said(
        "في الأرشيف رابط لا ملف: {name}. رُفض كله.",
        "The archive holds a link, not a file: {name}. All of it was refused.",
        "L’archive contient un lien, non un fichier : {name}. Tout a été refusé.",
    ),
    "archive_encrypted": Said(
        "الأرشيف محمي بكلمة سر: {name}. أزلها ثم أعد الضغط.",
        "The archive is locked by a password: {name}. Pack it without one.",
        "L’archive est protégée par un mot de passe : {name}. Compressez-la sans.",
    ),
    "archive_ratio": Said(
        "ملف مضغوط فوق المعقول: {name}. رُفض الأرشيف كله.",
        "A file is packed beyond reason: {name}. All of the archive was refused.",
        "Un fichier est compressé outre mesure : {name}. Toute l’archive a été refusée.",
    ),
    "archive_lying": Said(
        "أحجام الملفات في الأرشيف غير صحيحة: {name}. رُفض كله.",
        "The archive does not tell the sizes of its files as they are: {name}. It was refused.",
        "L’archive n’annonce pas les vraies tailles de ses fichiers : {name}. Elle a été refusée.",
    ),
    "entry_left_out": Said(
        "تُرك من الأرشيف ملف هو أرشيف أيضًا: {name}.",
        "A file of the archive that is an archive itself was left out: {name}.",
        "Un fichier de l’archive qui est lui-même une archive a été laissé de côté : {name}.",
    ),
    "no_manifest": Said(
        "ليس في الحزمة `imsmanifest.xml`، فقُرئت ملفاتها بترتيب أسمائها.",
        "The package has no `imsmanifest.xml`; its files were read in the order of their names.",
        "Le paquet n’a pas de `imsmanifest.xml` ; ses fichiers ont été lus par ordre de nom.",
    ),
    "broken_manifest": Said(
        "تعذّرت قراءة `imsmanifest.xml`، فقُرئت الملفات بترتيب أسمائها.",
        "The `imsmanifest.xml` cannot be read; the files were read in the order of their names.",
        "Le `imsmanifest.xml` est illisible ; les fichiers ont été lus par ordre de nom.",
    ),
    "manifest_alone": Said(
        "هذا فهرس الحزمة وحده. ارفع الحزمة كلها ملف ZIP.",
        "This is the manifest of a package without its files. Upload the whole package as ZIP.",
        "C’est le manifeste d’un paquet sans ses fichiers. Envoyez tout le paquet en ZIP.",
    ),
    "no_qti_in_package": Said(
        "لا أسئلة QTI في الحزمة بإصدار يُقرأ هنا: 1.2 و2.x و3.0.",
        "The package holds no questions of a QTI version that is read here: 1.2, 2.x, 3.0.",
        "Le paquet ne contient pas de questions dans une version de QTI lue ici : 1.2, 2.x, 3.0.",
    ),
    "not_qti": Said(
        "هذا الملف ليس QTI: عنصره الأول {name}.",
        "This file is no QTI: its first element is {name}.",
        "Ce fichier n’est pas du QTI : son premier élément est {name}.",
    ),
    "no_test": Said(
        "في الحزمة أسئلة وليس فيها اختبار، فأُخذت بترتيب الفهرس.",
        "The package holds questions and no test; they were taken in the order of the manifest.",
        "Le paquet contient des questions sans test ; l’ordre du manifeste a été suivi.",
    ),
    "file_missing": Said(
        "ملف مذكور غير موجود في الحزمة: {name}.",
        "A file that is named is not in the package: {name}.",
        "Un fichier nommé n’est pas dans le paquet : {name}.",
    ),
    "xml_mended": Said(
        "بنية XML غير سليمة، فقُرئت كما أمكن. راجع الأسئلة.",
        "The XML is not sound; it was read as well as could be. Look through the questions.",
        "Le XML n’est pas valide ; il a été lu au mieux. Relisez les questions.",
    ),
    "bank_elsewhere": Said(
        "سؤال من بنك ليس في الملف: {name}. صدّر البنك معه.",
        "A question stands in a bank that is not in the file: {name}. Export the bank with it.",
        "Une question est dans une banque absente du fichier : {name}. Exportez-la aussi.",
    ),
    "draw_noted": Said(
        "كان يُسحب {number} من أسئلة {title}، وقد أُخذت كلها. حدّد السحب في الاختبار.",
        "{number} questions were drawn from {title}; all were taken. Set the draw in the quiz.",
        "{number} questions étaient tirées de {title} ; toutes ont été prises. Réglez le tirage.",
    ),
    "rule_left_out": Said(
        "قاعدة من قواعد الاختبار لم تُؤخذ: {part}.",
        "A rule of the test was not taken: {part}.",
        "Une règle du test n’a pas été reprise : {part}.",
    ),
    # what is written
    "kept_for_us": Said(
        "لا مكان في QTI لهذا: {part}. تحفظه الحزمة لنا، ولا تراه البرامج الأخرى.",
        "QTI has no place for {part}. The package keeps it for us; other programs do not see it.",
        "QTI n’a pas de place pour {part}. Le paquet le garde ; les autres logiciels l’ignorent.",
    ),
    "signs_lost": Said(
        "حُذفت من النص علامات لا يحملها XML.",
        "Signs that XML cannot hold were taken out of the text.",
        "Des signes que XML ne peut porter ont été retirés du texte.",
    ),
}
