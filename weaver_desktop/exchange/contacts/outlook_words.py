"""The headings of Outlook's export in English, German, French, Spanish, Italian, Dutch, Portuguese.

Each is written as ``heading_key`` writes it: without spaces, signs and capitals.
"""

from weaver_desktop.exchange.contacts.roles import Part, Role

_PLACES = {
    "work": "business geschäftlich bureau trabajo uff lavoro werk zakelijk empresa comercial",
    "home": "home privat domicile particular abitazione thuis privé residencial casa",
    "other": "other andere weiteres weitere autre otro otra altro anders overig outro outra",
}
_ADDRESS = {
    Part.STREET: "street street2 street3 straße straße2 straße3 strasse rue rue2 rue3 calle calle2 "
    "calle3 via via2 via3 straat straat2 straat3 rua rua2 rua3",
    Part.CITY: "city ort ville ciudad città plaats cidade",
    Part.REGION: "state region bundesland dépdistrict déprégion dépt région "
    "provinciaoestado estado provincia provincie",
    Part.POSTCODE: "postalcode postleitzahl codepostal códigopostal cap postcode",
    Part.COUNTRY: "country countryregion land landregion pays paysrégion paísoregión país "
    "paeseareageografica paese",
    Part.BOX: "pobox postfach boîtepostale",
}
_PHONES = {
    "work": "businessphone businessphone2 telefongeschäftlich telefongeschäftlich2 téléphonebureau "
    "téléphone2bureau teléfonodeltrabajo teléfonodeltrabajo2 telefonouff telefonouff2 "
    "telefoonopwerk telefoonopwerk2 telefonecomercial telefonecomercial2",
    "home": "homephone homephone2 telefonprivat telefonprivat2 téléphonedomicile "
    "téléphone2domicile teléfonoparticular teléfonoparticular2 telefonoab telefonoabitazione "
    "telefoonthuis telefoonthuis2 telefoneresidencial telefoneresidencial2",
    "mobile": "mobilephone mobiltelefon télmobile téléphonemobile móvil teléfonomóvil cellulare "
    "mobieletelefoon telefonecelular celular",
    "other": "otherphone weiterestelefon téléphoneautre otroteléfono altrotelefono overigetelefoon "
    "outrotelefone",
    "main": "primaryphone haupttelefon téléphoneprincipal teléfonoprincipal telefonoprincipale "
    "hoofdtelefoon telefoneprincipal",
    "company": "companymainphone telefonfirma téléphonesociété",
    "car": "carphone autotelefon téléphonevoiture",
    "assistant": "assistantsphone telefonassistent téléphonedelassistante",
    "fax work": "businessfax faxgeschäftlich télécopiebureau faxdeltrabajo faxuff faxopwerk",
    "fax home": "homefax faxprivat télécopiedomicile faxparticular faxab faxthuis",
    "fax": "otherfax weiteresfax télécopieautre",
    "pager": "pager récepteurderadiomessagerie",
    "callback": "callback rückmeldung rappel",
    "radio": "radiophone mobiltelefon2 radiotéléphone",
}
_MAILS = (
    "e{n}mailaddress emailaddress{n} email{n}address emailadresse{n} email{n}adresse "
    "adressedemessagerie{n} direccióndecorreoelectrónico{n} direccióndecorreo{n} "
    "indirizzopostaelettronica{n} indirizzodipostaelettronica{n} emailadres{n} endereçodeemail{n}"
)
_ALONE = {
    Role(Part.NAME): "fullname displayname anzeigename",
    Role(Part.FIRST): "firstname vorname prénom nombre nome voornaam",
    Role(Part.MIDDLE): "middlename weiterevornamen deuxièmeprénom segundonombre secondonome "
    "tweedenaam segundonome",
    Role(Part.LAST): "lastname nachname nom apellidos apellido cognome achternaam sobrenome",
    Role(Part.SUFFIX): "suffix suffixe sufijo suffisso achtervoegsel sufixo",
    Role(Part.NICKNAME): "nickname spitzname surnom alias soprannome bijnaam apelido",
    Role(Part.GROUP, "work"): "company firma société organización compañía società bedrijf empresa",
    Role(Part.DEPARTMENT, "work"): "department abteilung service departamento reparto afdeling",
    Role(Part.TITLE, "work"): "jobtitle position cargo puesto posizione functie",
    Role(Part.TITLE): "profession beruf profesión professione beroep profissão",
    Role(Part.BIRTHDAY): "birthday geburtstag anniversaire cumpleaños compleanno verjaardag "
    "aniversário",
    Role(Part.EVENT, "anniversary", "Anniversary"): "anniversary jahrestag "
    "anniversairedemariageoufête anniversairedemariage aniversario anniversario trouwdag",
    Role(Part.NOTES): "notes notizen notas note notities anotações",
    Role(Part.TAGS): "categories kategorien catégories categorías categorie categorieën categorias",
    Role(Part.PLACE): "location emplacement ubicación ubicazione locatie",
    Role(Part.WEB): "webpage webseite pageweb páginaweb paginaweb webpagina páginadaweb",
    Role(Part.WEB, "personal web", "personal"): "personalwebpage",
    Role(Part.CHAT): "imaddress",
    Role(Part.RELATION, "spouse", "spouse"): "spouse partner partnerin ehepartner conjointe "
    "cónyuge coniuge partnerechtgenoot cônjuge",
    Role(Part.RELATION, "manager", "manager"): "managersname namedesdervorgesetzten vorgesetzter "
    "responsable nombredeldirector nomemanager naammanager nomedogerente",
    Role(Part.RELATION, "assistant", "assistant"): "assistantsname nameassistent "
    "nomdelassistante nombredelayudante nomeassistente naamassistent nomedoassistente",
    Role(Part.RELATION, "referred", "referred by"): "referredby empfohlenvon recommandépar "
    "recomendadopor",
    Role(Part.RELATION, "children", "child"): "children kinder enfants hijos figli kinderen filhos",
    Role(Part.CUSTOM, "hobby", "Hobby"): "hobby hobbys passetemps aficiones passatempo",
    Role(Part.CUSTOM, "school", "Schools"): "schools",
    Role(Part.NOTHING): "title anrede titre título titolo titel tratamento "
    "givenyomi surnameyomi companyyomi account konto compte billinginformation abrechnungsinfo "
    "informationsfacturation directoryserver verzeichnisserver serveurdannuaire emailtype "
    "email2type email3type emaildisplayname email2displayname email3displayname "
    "emailangezeigtername email2angezeigtername email3angezeigtername "
    "nomcompletdeladressedemessagerie "
    "nomcompletdeladressedemessagerie2 nomcompletdeladressedemessagerie3 emailtyp "
    "email2typ email3typ typedemessagerie typedemessagerie2 typedemessagerie3 gender geschlecht "
    "sexe governmentidnumber initials initialen initiales internetfreebusy keywords language "
    "sprache langue mileage reisekilometer kilométrage organizationalidnumber priority priorität "
    "priorité private sensitivity vertraulichkeit critèredediffusion user1 user2 user3 user4 "
    "benutzer1 benutzer2 benutzer3 benutzer4 utilisateur1 utilisateur2 utilisateur3 utilisateur4 "
    "isdn rnis telex télex ttytddphone telefonhörbehindert",
}
_FORM_OF_ADDRESS_AND_JOB = ("titre", "título", "titolo")


def _addresses() -> dict[Role, set[str]]:
    made: dict[Role, set[str]] = {}
    for label, places in _PLACES.items():
        for part, words in _ADDRESS.items():
            keys = {
                key
                for place in places.split()
                for word in words.split()
                for key in (f"{place}{word}", f"{word}{place}", *_numbered(word, place))
            }
            made[Role(part, f"address {label}", label)] = keys
    return made


def _numbered(word: str, place: str) -> tuple[str, ...]:
    """Return ``Rue (bureau) 2`` for ``rue2`` at the office."""
    return (f"{word[:-1]}{place}{word[-1]}",) if word[-1].isdigit() else ()


def _keys() -> dict[str, tuple[Role, ...]]:
    found: dict[str, list[Role]] = {}
    listed: dict[Role, set[str]] = {role: set(words.split()) for role, words in _ALONE.items()}
    listed |= _addresses()
    listed |= {
        Role(Part.PHONE, f"phone {label} {key}", label): {key}
        for label, words in _PHONES.items()
        for key in words.split()
    }
    for number in ("", "2", "3"):
        listed[Role(Part.EMAIL, f"mail {number}")] = set(_MAILS.format(n=number).split())
    for role, keys in listed.items():
        for key in keys:
            found.setdefault(key.casefold(), []).append(role)
    for key in _FORM_OF_ADDRESS_AND_JOB:
        found[key].append(Role(Part.TITLE, "work"))
    return {key: tuple(roles) for key, roles in found.items()}


KEYS = _keys()
"""What each heading can mean, the likeliest first."""
