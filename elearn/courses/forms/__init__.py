"""What trainers type about their courses."""

from elearn.courses.forms.course import AboutForm, CourseForm
from elearn.courses.forms.fields import Lines, Whole, edition_field, title_field
from elearn.courses.forms.parts import FileForm, LessonForm, ModuleForm, UploadForm

__all__ = [
    "AboutForm",
    "CourseForm",
    "FileForm",
    "LessonForm",
    "Lines",
    "ModuleForm",
    "UploadForm",
    "Whole",
    "edition_field",
    "title_field",
]
