"""What the log calls each deed."""

from flask_babel import lazy_gettext as _

DEEDS = {
    "accounts.registered": _("Joined"),
    "accounts.signed_in": _("Signed in"),
    "accounts.sign_in_failed": _("Wrong password"),
    "accounts.signed_out": _("Signed out"),
    "accounts.signed_out_elsewhere": _("Other devices signed out"),
    "accounts.signed_out_by_keeper": _("All devices signed out"),
    "accounts.email_verified": _("E-mail address confirmed"),
    "accounts.password_reset": _("New password by link or code"),
    "accounts.password_changed": _("Password changed"),
    "accounts.recovery_code_given": _("Recovery code given"),
    "accounts.renamed": _("Name changed"),
    "accounts.sign_in_names_changed": _("Sign-in names changed"),
    "accounts.role_given": _("Role given"),
    "accounts.role_taken": _("Role taken"),
    "accounts.suspended": _("Account closed"),
    "accounts.restored": _("Account opened again"),
    "organisations.founded": _("Organisation made"),
    "organisations.member_added": _("Joined an organisation"),
    "organisations.member_removed": _("Left an organisation"),
    "quizzes.marked": _("Answer marked by hand"),
    "quizzes.regraded": _("Quiz marked anew"),
    "quizzes.mark_changed": _("Mark changed"),
    "certificates.issued": _("Certificate issued"),
    "certificates.corrected": _("Certificate issued with a corrected name"),
    "certificates.revoked": _("Certificate revoked"),
    "certificates.held_back": _("Certificate held back"),
}
