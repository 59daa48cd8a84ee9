"""One case for every kind of question: a document, what earns everything, what nothing."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    document: dict
    right: list[str]
    wrong: list[str]
    never_offered: list[list[str]] = field(default_factory=list)
    told_right: tuple[str, ...] = ()
    told_wrong: tuple[str, ...] = ()


CASES = {
    "single_choice": Case(
        {
            "id": "capital",
            "kind": "single_choice",
            "points": 2,
            "prompt": "عاصمة اليمن؟",
            "options": [
                {"text": "عدن", "feedback": "ميناء لا عاصمة."},
                {"text": "صنعاء", "right": True, "feedback": "نعم."},
                {"text": "تعز"},
            ],
            "feedback": "للجميع.",
        },
        right=["1"],
        wrong=["0"],
        never_offered=[
            ["3"],
            ["-1"],
            ["x"],
            ["01"],
            ["١"],
            ["9" * 5000],
            ["0", "1"],
            ["1", "1"],
        ],
        told_right=("نعم.",),
        told_wrong=("ميناء لا عاصمة.",),
    ),
    "multiple_choice": Case(
        {
            "id": "parts",
            "kind": "multiple_choice",
            "prompt": "ما الذي يدخل في السعر؟",
            "options": [
                {"text": "الفائدة", "right": True, "feedback": "تدخل."},
                {"text": "العمولة", "right": True},
                {"text": "أجرة الطريق", "feedback": "لا تدخل."},
                {"text": "ثمن البضاعة"},
            ],
            "keep_order": True,
        },
        right=["0", "1"],
        wrong=["2"],
        never_offered=[["4"], ["0", "0"], ["0", "x"], [str(n) for n in range(101)]],
        told_right=("تدخل.",),
        told_wrong=("لا تدخل.",),
    ),
    "true_false": Case(
        {
            "id": "debt",
            "kind": "true_false",
            "prompt": "القسط دين.",
            "right": True,
            "feedback_true": "أصبت.",
            "feedback_false": "بل هو دين.",
        },
        right=["true"],
        wrong=["false"],
        never_offered=[["True"], ["1"], ["yes"], ["true", "false"], ["true", "true"]],
        told_right=("أصبت.",),
        told_wrong=("بل هو دين.",),
    ),
    "short_answer": Case(
        {
            "id": "instalment",
            "kind": "short_answer",
            "prompt": "ما اسم الدفعة الثابتة؟",
            "accepted": ["القسط الثابت", "قسط متساو"],
            "level": 3,
            "feedback_right": "أصبت.",
            "feedback_wrong": "راجع الدرس.",
        },
        right=["قسط ثابت"],
        wrong=["القسط المتناقص"],
        never_offered=[
            ["ق" * 501],
            ["قسط\x00ثابت"],
            ["قسط\nثابت"],
            ["\ud800"],
            ["قسط", "ثابت"],
        ],
        told_right=("أصبت.",),
        told_wrong=("راجع الدرس.",),
    ),
    "numeric": Case(
        {
            "id": "total",
            "kind": "numeric",
            "prompt": "كم يدفع؟",
            "answer": "36000",
            "tolerance": "500",
            "unit": "ريال",
            "feedback_right": "أصبت.",
            "feedback_wrong": "احسب مرة أخرى.",
        },
        right=["٣٦٬٥٠٠"],
        wrong=["36501"],
        never_offered=[["NaN"], ["-inf"], ["Infinity"], ["9" * 501], ["1\x00"], ["1", "2"]],
        told_right=("أصبت.",),
        told_wrong=("احسب مرة أخرى.",),
    ),
    "essay": Case(
        {
            "id": "plan",
            "kind": "essay",
            "points": 5,
            "prompt": "صف خطة الأسبوع.",
            "least": 3,
            "most": 6,
            "lines": 12,
            "start": "خطتي:",
            "notes": "انظر إلى الترتيب.",
            "rubric": [
                {
                    "title": "الوضوح",
                    "levels": [{"text": "واضح", "points": 2}, {"text": "غامض", "points": 0}],
                }
            ],
        },
        right=["أزور ثلاث عميلات.\nثم أكتب التقرير."],
        wrong=["لا"],
        never_offered=[["ن" * 40_001], ["أ\x00ب"], ["أ\rب"], ["\ud800"], ["أ", "ب"]],
    ),
    "file": Case(
        {
            "id": "photo",
            "kind": "file",
            "points": 3,
            "prompt": "أرسل صورة دفتر الأقساط.",
            "accepts": ["picture", "document"],
            "most": 2,
            "notes": "التاريخ ظاهر.",
        },
        right=["12", "13"],
        wrong=["12"],
        never_offered=[["x"], ["1", "1"], ["1", "2", "3"], ["01"], ["-1"], ["١"], ["9" * 13]],
    ),
    "scale": Case(
        {
            "id": "sure",
            "kind": "scale",
            "prompt": "أعرف كيف أحسب القسط.",
            "labels": ["لا", "قليلًا", "نعم"],
            "feedback": "عد إلى الدرس متى شئت.",
        },
        right=["2"],
        wrong=["0"],
        never_offered=[["3"], ["0", "1"], ["نعم"], ["-1"], ["01"]],
    ),
    "description": Case(
        {"id": "case", "kind": "description", "prompt": "تعمل فاطمة في السوق."},
        right=[],
        wrong=[],
        never_offered=[["نعم"], ["0"]],
    ),
}
