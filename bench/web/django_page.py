"""The list page of /newcomers as a Django project in one file: same database, rows and columns, values escaped.

  gunicorn django_page:application     plain at /, with session, sign-in and permission at /signed-in
"""
import datetime, os, sys

import django
from django.conf import settings

HERE = os.path.dirname(os.path.abspath(__file__))
settings.configure(
    DEBUG=False, SECRET_KEY="of the bench only", ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, USE_TZ=False,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["BENCH_DATABASE"], "CONN_MAX_AGE": None},
    },
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [HERE],
        "OPTIONS": {"loaders": [("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"])]},
    }])
django.setup()

from django.contrib.auth.decorators import permission_required
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.shortcuts import render
from django.urls import path


class Household(models.Model):
    id = models.TextField(primary_key=True)
    organisation_id = models.TextField()
    side = models.TextField()
    reference = models.TextField()
    kind = models.TextField()
    gender = models.TextField(null=True)
    name = models.TextField(null=True)
    sort_key = models.BinaryField()
    children = models.TextField()
    postcode = models.TextField()
    waiting_since = models.DateField(null=True)
    paused_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        managed = False
        app_label = "bench"
        db_table = "household"

    STATES = {
        "asking-volunteer": "En frivillig er spurgt", "asking-newcomer": "Er selv spurgt", "agreed": "Begge har sagt ja",
        "meeting": "Skal mødes", "met": "Har mødt hinanden", "running": "Ses med en frivillig"}

    @property
    def called(self):
        return self.name or self.reference

    @property
    def state(self):
        return self.STATES.get(self.match_state) or ("Holder pause" if self.paused_on else "Venter")

    @property
    def look(self):
        return {"running": "good", None: "waiting"}.get(self.match_state, "")

    @property
    def who(self):
        if self.kind == "family":
            count = len(self.children.split())
            return f"Familie med {count} børn" if count > 1 else ("Familie uden børn", "Familie med ét barn")[count]
        return {"woman": "En kvinde", "man": "En mand"}.get(self.gender, "En person")

    @property
    def town(self):
        return TOWNS.get(self.postcode)


class Pairing(models.Model):
    id = models.TextField(primary_key=True)
    newcomer = models.ForeignKey(Household, models.DO_NOTHING, db_constraint=False)
    state = models.TextField()
    ended_at = models.TextField(null=True)

    class Meta:
        managed = False
        app_label = "bench"
        db_table = "pairing"


with open(os.path.join(HERE, "../../Sources/People/Data/postcodes.csv"), encoding="utf-8") as file:
    TOWNS = {line.split(",")[0]: line.split(",")[1] for line in file if "," in line}
with connection.cursor() as cursor:
    cursor.execute("SELECT organisation_id FROM session")
    ORGANISATION = cursor.fetchone()[0]


def newcomers(request):
    state = models.Subquery(
        Pairing.objects.filter(newcomer=models.OuterRef("pk"), ended_at__isnull=True).values("state")[:1])
    page = list(
        Household.objects.filter(organisation_id=ORGANISATION, side="newcomer", ended_on__isnull=True)
        .annotate(match_state=state).order_by("sort_key", "id")
        .only("reference", "kind", "gender", "name", "children", "postcode", "waiting_since", "paused_on")[:51])
    return render(request, "django_page.html", {"lines": page[:50], "next": page[49].pk if len(page) > 50 else None})


urlpatterns = [
    path("", newcomers),
    path("signed-in", permission_required("auth.view_user", raise_exception=True)(newcomers)),
]
application = get_wsgi_application()


def prepare():
    """Django's own tables, one user with the permission, and the key of a session."""
    from django.contrib.auth import SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY, models as auth
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command
    call_command("migrate", verbosity=0)
    user, _ = auth.User.objects.get_or_create(username="leader", defaults={"password": "!"})
    user.user_permissions.add(auth.Permission.objects.get(codename="view_user"))
    store = SessionStore()
    store[SESSION_KEY], store[BACKEND_SESSION_KEY] = str(user.pk), "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.save()
    print(store.session_key)


if __name__ == "__main__":
    prepare()
