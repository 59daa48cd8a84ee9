"""What the spreadsheet to fill in says, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass

NAMES = (
    "prompt", "kind", "option", "option", "option", "option", "answer", "points", "feedback",
    "tolerance", "unit", "category", "tags",
)  # fmt: skip
EMPTY = ("",) * 4


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    title: str
    sheet: str
    notes: str
    heads: tuple[str, ...]
    kinds: tuple[str, ...]
    examples: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]
    is_right_to_left: bool = False

    @property
    def headings(self) -> list[tuple[str, str]]:
        """Return the names of the columns with their headings."""
        return list(zip(NAMES, self.heads, strict=True))


WORDS: Mapping[str, Words] = {
    "ar": Words(
        "أسئلة",
        "الأسئلة",
        "طريقة التعبئة",
        ("السؤال", "النوع", "الخيار 1", "الخيار 2", "الخيار 3", "الخيار 4", "الإجابة", "الدرجة",
         "التعليق", "التفاوت", "الوحدة", "التصنيف", "الوسوم"),
        ("اختيار واحد", "اختيارات متعددة", "صواب أو خطأ", "إجابة قصيرة", "عدد", "مزاوجة", "ترتيب",
         "ملء الفراغ", "مقال", "ملف", "وصف"),
        (
            ("أي مما يأتي جزء من سعر القرض؟", "اختيار واحد", "رسم فتح الملف", "أجرة المواصلات",
             "ثمن البضاعة", "", "1", "1", "السعر ما يُدفع للمؤسسة."),
            ("القسط الثابت يتساوى كل شهر.", "صواب أو خطأ", *EMPTY, "صواب"),
            ("كم تدفع العميلة في سنة قسطها 3000؟", "عدد", *EMPTY, "36000", "2", "", "500", "ريال"),
            ("صل كل مصطلح بمعناه.", "مزاوجة", "القسط = ما يُدفع كل شهر", "الأصل = المبلغ المقترض"),
            ("القرض هو [[1]] يُرد على [[2]].", "ملء الفراغ", "مال | مبلغ", "أقساط"),
        ),
        (
            "سؤال في كل صف. السطر الأول للعناوين، وترتيب الأعمدة كما تشاء.",
            "الإجابة: رقم الخيار أو حرفه أو نصه؛ وللاختيارات المتعددة افصل بينها بفاصلة.",
            "الإجابة القصيرة: افصل بين الصيغ المقبولة بالعلامة |.",
            "المزاوجة: في كل خيار «عنصر = جواب»، وما ليس فيه = جواب زائد.",
            "الترتيب: اكتب الخيارات بترتيبها الصحيح.",
            "ملء الفراغ: [[1]] في نص السؤال، وجوابه في الخيار 1، وهكذا.",
            "النوع غير إلزامي: يُعرف من الخيارات والإجابة.",
        ),
        is_right_to_left=True,
    ),
    "en": Words(
        "Questions",
        "Questions",
        "How to fill it in",
        ("Question", "Kind", "Option 1", "Option 2", "Option 3", "Option 4", "Answer", "Points",
         "Feedback", "Tolerance", "Unit", "Category", "Tags"),
        ("Single choice", "Multiple answers", "True or false", "Short answer", "Number", "Matching",
         "Ordering", "Fill in the blanks", "Essay", "File", "Description"),
        (
            ("Which of these is part of the price of a loan?", "Single choice", "Opening fee",
             "Bus fare", "Goods bought", "", "1", "1", "The institution is paid the price."),
            ("A fixed instalment is the same every month.", "True or false", *EMPTY, "True"),
            ("What does a client pay in a year at 3000 a month?", "Number", *EMPTY, "36000", "2",
             "", "500", "riyal"),
            ("Match each term with its meaning.", "Matching", "Instalment = what is paid monthly",
             "Principal = the sum borrowed"),
            ("A loan is [[1]] repaid in [[2]].", "Fill in the blanks", "money | a sum",
             "instalments"),
        ),
        (
            "One question in each row. The first row holds the headings; columns in any order.",
            "Answer: the number, letter or text of the option; several with commas between them.",
            "Short answer: put | between the accepted forms.",
            "Matching: each option is “item = answer”; one without = is an answer too many.",
            "Ordering: write the options in their right order.",
            "Fill in the blanks: [[1]] in the question, its answer in option 1, and so on.",
            "The kind may be left out: options and answer tell it.",
        ),
    ),
    "fr": Words(
        "Questions",
        "Questions",
        "Mode d’emploi",
        ("Question", "Type", "Choix 1", "Choix 2", "Choix 3", "Choix 4", "Réponse", "Points",
         "Commentaire", "Tolérance", "Unité", "Catégorie", "Étiquettes"),
        ("Choix unique", "Choix multiple", "Vrai ou faux", "Réponse courte", "Nombre",
         "Appariement", "Classement", "Texte à trous", "Rédaction", "Fichier", "Description"),
        (
            ("Lequel fait partie du prix d’un prêt ?", "Choix unique", "Frais de dossier",
             "Ticket de bus", "Marchandise", "", "1", "1", "Le prix va à l’institution."),
            ("Une échéance fixe est la même chaque mois.", "Vrai ou faux", *EMPTY, "Vrai"),
            ("Que paie une cliente en un an à 3000 par mois ?", "Nombre", *EMPTY, "36000", "2", "",
             "500", "riyal"),
            ("Associez chaque terme à son sens.", "Appariement", "Échéance = payée chaque mois",
             "Principal = la somme empruntée"),
            ("Un prêt est [[1]] remboursé en [[2]].", "Texte à trous", "une somme | de l’argent",
             "échéances"),
        ),
        (
            "Une question par ligne. La première ligne porte les titres, dans un ordre libre.",
            "Réponse : le numéro, la lettre ou le texte du choix ; plusieurs avec des virgules.",
            "Réponse courte : séparez les formes acceptées par |.",
            "Appariement : chaque choix est « élément = réponse » ; sans =, réponse en trop.",
            "Classement : écrivez les choix dans le bon ordre.",
            "Texte à trous : [[1]] dans la question, sa réponse dans le choix 1, etc.",
            "Le type est facultatif : les choix et la réponse le montrent.",
        ),
    ),
}  # fmt: skip
