"""Contact cards as the programs write them, each with what is peculiar to it."""

import base64

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(200))


def folded(text: str, width: int = 75) -> str:
    """Fold a line as RFC 6350 does: a space begins each line but the first."""
    return "\n ".join(text[at : at + width] for at in range(0, len(text), width))


def crlf(text: str) -> str:
    return text.strip("\n").replace("\n", "\r\n") + "\r\n"


APPLE = crlf(
    f"""
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.4//EN
N:Boateng;Ama;;Dr.;
FN:Dr. Ama Boateng
NICKNAME:Amy
ORG:Nest Collective;Pottery;
TITLE:Potter
EMAIL;type=INTERNET;type=HOME;type=pref:ama@nest.org
item1.EMAIL;type=INTERNET:kiln@nest.org
item1.X-ABLabel:Kiln
TEL;type=CELL;type=VOICE;type=pref:+44 20 7946 0000
TEL;type=WORK;type=FAX:+44 20 7946 0001
item2.ADR;type=HOME;type=pref:;;12 Kiln Lane;London;;E10 5AB;United Kingdom
item2.X-ABADR:gb
item3.URL;type=pref:https://ama.example
item3.X-ABLabel:_$!<HomePage>!$_
BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12
item4.X-ABDATE;type=pref:2010-06-12
item4.X-ABLabel:_$!<Anniversary>!$_
item5.X-ABRELATEDNAMES;type=pref:Jane Doe
item5.X-ABLabel:_$!<Friend>!$_
item6.X-ABRELATEDNAMES:Tilly Stone
item6.X-ABLabel:choir partner
X-SOCIALPROFILE;type=mastodon:https://social.example/@ama
IMPP;X-SERVICE-TYPE=Signal;type=pref:sgnl:ama
NOTE:Shares a kiln\\, a shed\\; and time.\\nSecond line.
{folded("PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(JPEG).decode())}
CATEGORIES:clay,myContacts,folk\\, and more
X-ABUID:1234:ABPerson
UID:AAAA-1
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:;;;;
FN:The Yard
ORG:The Yard;
X-ABShowAs:COMPANY
UID:AAAA-2
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Potters;;;;
FN:Potters
X-ADDRESSBOOKSERVER-KIND:group
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AAAA-1
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:gone
UID:AAAA-3
END:VCARD
"""
)

VERSION_4 = crlf(
    """
BEGIN:VCARD
VERSION:4.0
KIND:individual
FN:Zoë Müller
N:Müller;Zoë;;;
PRONOUNS:they/them
BDAY:--0412
ANNIVERSARY:20100612
TEL;VALUE=uri;TYPE="voice,home":tel:+49-30-123
EMAIL;PREF=1:zoe@x.org
RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6
RELATED;TYPE=co-worker;VALUE=text:Bo O’Brien
RELATED;TYPE=spouse:mailto:cy@x.org
RELATED;TYPE=kin:urn:uuid:00000000-0000-0000-0000-000000000000
GEO:geo:52.52,13.40
LANG;PREF=1:de
UID:urn:uuid:11111111-1111-1111-1111-111111111111
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Tilly Stone
BDAY:1985-04
UID:urn:uuid:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Cy
EMAIL:cy@x.org
UID:urn:uuid:22222222-2222-2222-2222-222222222222
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Choir
MEMBER:urn:uuid:11111111-1111-1111-1111-111111111111
MEMBER:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6
UID:urn:uuid:33333333-3333-3333-3333-333333333333
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:location
FN:Hay Barn
UID:urn:uuid:44444444-4444-4444-4444-444444444444
END:VCARD
"""
)

OUTLOOK_21 = crlf(
    f"""
BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=en-gb:Boateng;Ama
FN:Ama Boateng
ORG:Nest
TITLE:Potter
TEL;WORK;VOICE:020 7946 0000
TEL;CELL;VOICE:07700 900000
ADR;WORK;PREF:;;12 Kiln Lane;London;;E10 5AB;United Kingdom
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:12 Kiln Lane=0D=0A=
London E10 5AB
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 owner=0D=0A=
 indented, and a sign: =3D=0D=0A
X-MS-MANAGER:Tilly Stone
EMAIL;PREF;INTERNET:ama@nest.org
PHOTO;TYPE=PNG;ENCODING=BASE64:
 {base64.b64encode(PNG).decode()[:60]}
 {base64.b64encode(PNG).decode()[60:]}

X-MS-OL-DESIGN;CHARSET=utf-8:<card/>
BDAY:19850412
REV:20240512T101112Z
END:VCARD
"""
)

ANDROID_21 = crlf(
    f"""
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=6C=6C=65=72;=5A=6F=C3=AB;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=4D=C3=BC=6C=6C=65=
=72
TEL;CELL:0151123
TEL;X-Kiln:0301
BDAY:--04-12
X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ama;14;;;;;;;;;;;;;
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zo;1;;;;;;;;;;;;;
X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-06-12;1;;;;;;;;;;;;;
PHOTO;ENCODING=BASE64;JPEG:{base64.b64encode(JPEG).decode()[:40]}
{base64.b64encode(JPEG).decode()[40:112]}
{base64.b64encode(JPEG).decode()[112:]}

END:VCARD
"""
)

GOOGLE = crlf(
    """
BEGIN:VCARD
VERSION:3.0
FN:Ama Boateng
N:Boateng;Ama;;;
item1.EMAIL;TYPE=INTERNET:ama@nest.org
item1.X-ABLabel:
EMAIL;TYPE=INTERNET;TYPE=WORK:ama@work.org
TEL;TYPE=CELL:+44 20
item2.ORG:Nest
item2.X-ABLabel:
item3.URL:http\\://www.google.com/profiles/ama
item3.X-ABLabel:PROFILE
item4.X-ABRELATEDNAMES:Bo
item4.X-ABLabel:partner
BDAY;VALUE=date:1985-04-12
CATEGORIES:myContacts,Friends
PHOTO:https://photos.example/ama.jpg
END:VCARD
"""
)

EVOLUTION = crlf(
    """
BEGIN:VCARD
VERSION:3.0
X-EVOLUTION-FILE-AS:Boateng\\, Ama
FN:Ama Boateng
N:Boateng;Ama;;;
EMAIL;X-EVOLUTION-UI-SLOT=1;TYPE=HOME:ama@nest.org
X-EVOLUTION-SPOUSE:Bo
X-EVOLUTION-MANAGER:Tilly Stone
X-EVOLUTION-ANNIVERSARY:2010-06-12
X-EVOLUTION-BLOG-URL:https://blog.example
X-JABBER;TYPE=HOME:ama@jabber.example
X-MOZILLA-HTML:FALSE
UID:pas-id-1
REV:2024-05-12T10:11:12Z
END:VCARD
"""
)

THUNDERBIRD = crlf(
    """
BEGIN:VCARD
VERSION:4.0
EMAIL;PREF=1:ama@nest.org
EMAIL:ama@work.org
FN:Ama Boateng
NICKNAME:Amy
NOTE:Pots
URL;TYPE=home;VALUE=URL:https://ama.example
BDAY;VALUE=DATE:19850412
TZ;VALUE=TEXT:Europe/London
IMPP;VALUE=URI:matrix:u/ama:nest.org
X-CUSTOM1;VALUE=TEXT:likes salt
UID:3c3c
END:VCARD
"""
)

AGENT = crlf(
    """
BEGIN:VCARD
VERSION:2.1
FN:Ama Boateng
AGENT:
BEGIN:VCARD
VERSION:2.1
FN:Bo
TEL;WORK:1
END:VCARD
NOTE:after the agent
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Cy
AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Dee\\nEND:VCARD\\n
END:VCARD
"""
)

DIALECTS = {
    "apple": APPLE,
    "version 4": VERSION_4,
    "outlook": OUTLOOK_21,
    "android": ANDROID_21,
    "google": GOOGLE,
    "evolution": EVOLUTION,
    "thunderbird": THUNDERBIRD,
    "agent": AGENT,
}
