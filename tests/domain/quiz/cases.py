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
    "matching": Case(
        {
            "id": "terms",
            "kind": "matching",
            "prompt": "صل كل كلفة بمن يتحملها.",
            "rows": [
                {"text": "الفائدة", "answer": "العميل", "feedback": "يدفعها في كل قسط."},
                {"text": "المخصصات", "answer": "المؤسسة"},
                {"text": "العمولة", "answer": "العميل"},
            ],
            "extra": ["الكفيل"],
            "keep_order": True,
        },
        right=["0", "5", "6"],  # each row offers: the client, the surety, the institution
        wrong=["1", "3", "8"],
        never_offered=[["0"], ["0", "5"], ["3", "0", "6"], ["0", "5", "9"], ["0", "5", "x"]],
        told_right=("يدفعها في كل قسط.",),
        told_wrong=("يدفعها في كل قسط.",),
    ),
    "ordering": Case(
        {
            "id": "steps",
            "kind": "ordering",
            "prompt": "رتب خطوات القرض.",
            "items": ["طلب", "زيارة", "قرار", "صرف"],
            "credit": "pairs",
        },
        right=["1", "7", "8", "14"],  # visit second, pay out fourth, apply first, decide third
        wrong=["2", "4", "11", "13"],
        never_offered=[["1"], ["7", "1", "8", "14"], ["1", "7", "8", "16"]],
    ),
    "sorting": Case(
        {
            "id": "sides",
            "kind": "sorting",
            "prompt": "صنف البنود.",
            "groups": [
                {"title": "دخل", "items": ["مبيعات"]},
                {"title": "كلفة", "items": ["أجور", "إيجار"]},
                {"title": "لا هذا ولا ذاك"},
            ],
        },
        right=["1", "4", "6"],
        wrong=["0", "3", "8"],
        never_offered=[["1"], ["1", "4", "9"], ["4", "1", "6"]],
    ),
    "matrix": Case(
        {
            "id": "scale",
            "kind": "matrix",
            "prompt": "متى يجوز ذلك؟",
            "columns": ["دائمًا", "أحيانًا", "أبدًا"],
            "rows": [
                {"text": "توقيع ورقة فارغة", "right": 3, "feedback": "لا يوقَّع على بياض."},
                {"text": "زيارة السوق", "right": 1},
            ],
        },
        right=["2", "3"],
        wrong=["0", "5"],
        never_offered=[["2"], ["3", "2"], ["2", "6"], ["2", "3", ""]],
        told_right=("لا يوقَّع على بياض.",),
        told_wrong=("لا يوقَّع على بياض.",),
    ),
    "gap_fill": Case(
        {
            "id": "sheet",
            "kind": "gap_fill",
            "prompt": "يسدد [[2]] في [[1]] شهرًا، [[3]].",
            "gaps": [
                {"answer": "12", "unit": "شهر", "weight": 2, "feedback_wrong": "عُدّ الأشهر."},
                {"accepted": ["القرض"], "level": 1, "feedback_right": "أصبت."},
                {
                    "options": [
                        {"text": "شهريًّا", "right": True, "feedback": "نعم."},
                        {"text": "سنويًّا"},
                    ],
                    "feedback_wrong": "اقرأ العقد.",
                },
            ],
        },
        right=["القرض", "١٢", "0"],
        wrong=["البيت", "13", "1"],
        never_offered=[["القرض"], ["القرض", "12", "2"], ["ق" * 501, "12", "0"], ["أ", "NaN", "0"]],
        told_right=("أصبت.", "نعم."),
        told_wrong=("عُدّ الأشهر.", "اقرأ العقد."),
    ),
    "gap_words": Case(
        {
            "id": "sentence",
            "kind": "gap_words",
            "prompt": "من [[3]] رد [[1]] و[[2]]، ثم [[1]].",
            "words": [
                {"text": "الأصل", "often": True},
                {"text": "الفائدة"},
                {"text": "اقترض", "group": "2"},
                {"text": "الغرامة"},
                {"text": "ادخر", "group": "2"},
            ],
        },
        right=["1", "2", "7", "8"],  # of [ادخر اقترض], then thrice of [الأصل الغرامة الفائدة]
        wrong=["0", "3", "5", "9"],
        never_offered=[["1"], ["2", "1", "7", "8"], ["1", "2", "7", "11"]],
    ),
    "picture_place": Case(
        {
            "id": "form",
            "kind": "picture_place",
            "prompt": "أين يوقع الكفيل؟",
            "picture": "media/form.png",
            "alt": "استمارة قرض",
            "spots": [
                {
                    "label": "أعلى اليمين",
                    "shape": "rectangle",
                    "points": "60,5 95,20",
                    "feedback": "هذا موضع التاريخ.",
                },
                {
                    "label": "أسفل اليسار",
                    "shape": "circle",
                    "points": "20,80 30,80",
                    "right": True,
                    "feedback": "نعم، هنا.",
                },
            ],
        },
        right=["1"],
        wrong=["0"],
        never_offered=[["2"], ["-1"], ["0", "1"], ["101,5"], ["5,-5"], ["5;5"], ["1e1,5"]],
        told_right=("نعم، هنا.",),
        told_wrong=("هذا موضع التاريخ.",),
    ),
    "calculated": Case(
        {
            "id": "instalment-of",
            "kind": "calculated",
            "prompt": "كم فائدة {p} ريال في {n} شهرًا؟",
            "variables": [
                {"name": "p", "from": "10000", "to": "50000", "step": "5000"},
                {"name": "n", "values": ["12", "24"]},
            ],
            "formula": "p * 2% * n",
            "decimals": 0,
            "tolerance": "1%",
            "unit": "ريال",
            "feedback_right": "أصبت.",
            "feedback_wrong": "احسب مرة أخرى.",
        },
        right=["٢٬٤٠٠"],
        wrong=["2425"],
        never_offered=[["NaN"], ["-inf"], ["9" * 501], ["1", "2"]],
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
