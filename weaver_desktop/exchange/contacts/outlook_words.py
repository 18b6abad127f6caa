"""The headings of Outlook's export in English, German, French, Spanish, Italian, Dutch, Portuguese.

Each is written as ``heading_key`` writes it: without spaces, signs and capitals.
"""

from weaver_desktop.exchange.contacts.roles import Part, Role

_PLACES = {
    "work": "business geschäftlich bureau professionnelle trabajo deltrabajo detrabajo "
    "deladireccióndeltrabajo uff lavoro indirizzouff werk werkadres zakelijk empresa daempresa "
    "comercial doendereçocomercial",
    "home": "home privat domicile dudomicile deldomicilio particular personal "
    "deladirecciónpersonal ab abitazione indirizzoab thuis huisadres privé residencial "
    "doendereçoresidencial deresidência daresidência casa",
    "other": "other andere weiteres weitere weiterer weiteresr weiterese autre otro otra altro "
    "altra altroindirizzo anders anderadres overig outro outra dooutroendereço deoutroendereço",
}
_ADDRESS = {
    Part.STREET: "street street2 street3 straße straße2 straße3 strasse rue rue2 rue3 calle calle2 "
    "calle3 via via2 via3 straat straat2 straat3 rua rua2 rua3 endereço endereço2 endereço3",
    Part.CITY: "city ort ville ciudad città plaats cidade localidade",
    Part.REGION: "state region bundesland bundeslandkanton dépdistrict déprégion dépt région "
    "provinciaoestado estado provincia provincie distrito",
    Part.POSTCODE: "postalcode postleitzahl codepostal códigopostal cap postcode cep",
    Part.COUNTRY: "country countryregion land landregion landregio pays paysrégion paísoregión "
    "país paísregião paeseareageografica paese",
    Part.BOX: "pobox addresspobox postfach boîtepostale bp apartadopostal casellapostale "
    "postbusnummer caixapostal apartado",
    Part.ADDRESS: "address",
}
_PHONES = {
    "work": "businessphone businessphone2 telefongeschäftlich telefongeschäftlich2 téléphonebureau "
    "téléphone2bureau teléfonodeltrabajo teléfonodeltrabajo2 telefonouff telefonouff2 "
    "ufficio ufficio2 telefoonopwerk telefoonopwerk2 telefonecomercial telefonecomercial2 "
    "telefonedaempresa 2otelefonedaempresa",
    "home": "homephone homephone2 telefonprivat telefonprivat2 téléphonedomicile "
    "téléphone2domicile teléfonoparticular teléfonoparticular2 númerodeteléfonoparticular2 "
    "telefonoab telefonoabitazione telefonoabitazione2 abitazione abitazione2 telefoonthuis "
    "telefoonthuis2 telefoneresidencial telefoneresidencial2 telefonedaresidência "
    "2otelefonedaresidência particular",
    "mobile": "mobilephone mobiltelefon télmobile téléphonemobile móvil teléfonomóvil cellulare "
    "mobieletelefoon telefonecelular celular telemóvel",
    "other": "otherphone weiterestelefon téléphoneautre otroteléfono altrotelefono overigetelefoon "
    "anderetelefoon outrotelefone",
    "main": "primaryphone haupttelefon téléphoneprincipal teléfonoprincipal telefonoprincipale "
    "hoofdtelefoon telefoneprincipal",
    "company": "companymainphone telefonfirma téléphonesociété "
    "númerodecentralitadelaorganización telefonoprincipalesocietà hoofdtelefoonbedrijf "
    "telefoneprincipaldaempresa",
    "car": "carphone autotelefon téléphonevoiture teléfonodelautomóvil telefonoauto autotelefoon "
    "telefonedocarro",
    "assistant": "assistantsphone telefonassistent téléphonedelassistante teléfonodelayudante "
    "telefonoassistente telefoonassistent telefonedoassistente",
    "fax work": "businessfax faxgeschäftlich télécopiebureau faxdeltrabajo faxuff faxopwerk "
    "faxcomercial faxdaempresa",
    "fax home": "homefax faxprivat télécopiedomicile faxparticular faxab faxabitazione faxthuis "
    "faxresidencial faxdaresidência",
    "fax": "otherfax weiteresfax télécopieautre otrofax altrofax anderefax outrofax",
    "pager": "pager récepteurderadiomessagerie localizador cercapersone semafoon",
    "callback": "callback rückmeldung rappel devolucióndellamada richiamataautomatica terugbellen "
    "retornodechamada telderesposta",
    "radio": "radiophone mobiltelefon2 radiotéléphone radioteléfono radiotelefono radiotelefoon "
    "radiofone radiotelefone",
    "tty": "ttytddphone telefonhörbehindert telefonfürhörbehinderte téléphonetddtty "
    "teléfonottytdd telefonottytdd teksttelefoon telefonettytdd",
}
_MAILS = (
    "e{n}mailaddress emailaddress{n} email{n}address emailadresse{n} email{n}adresse "
    "adressedemessagerie{n} direccióndecorreoelectrónico{n} direccióndelcorreoelectrónico{n} "
    "direccióndecorreo{n} endereçodecorreioelectrónico{n} endereçodocorreioelectrónico{n} "
    "endereçodecorreioeletrónico{n} endereçodocorreioeletrónico{n} "
    "indirizzopostaelettronica{n} indirizzodipostaelettronica{n} emailadres{n} endereçodeemail{n}"
)
_ABOUT_MAILS = (
    "e{n}mailtype email{n}type emailtyp{n} email{n}typ typedemessagerie{n} "
    "tipodecorreoelectrónico{n} tipopostaelettronica{n} emailtype{n} tipodeemail{n} "
    "tipodecorreioelectrónico{n} tipodecorreioeletrónico{n} email{n}displayname "
    "email{n}angezeigtername nomcompletdeladressedemessagerie{n} "
    "nombredepantalladecorreoelectrónico{n} nomevisualizzatopostaelettronica{n} "
    "weergavenaamvooremail{n} emailweergegevennaam{n} nomedeexibiçãodoemail{n} "
    "nomeparaexibiçãodoemail{n} nomeaapresentarparaocorreioelectrónico{n} "
    "nomeaapresentarparaocorreioeletrónico{n}"
)
_ALONE = {
    Role(Part.NAME): "fullname displayname anzeigename",
    Role(Part.FIRST): "firstname vorname prénom nombre nome voornaam primeironome",
    Role(Part.MIDDLE): "middlename weiterevornamen deuxièmeprénom segundonombre secondonome "
    "tweedenaam middelstenaam segundonome outrosnomesapelidos",
    Role(Part.LAST): "lastname nachname nom apellidos apellido cognome achternaam sobrenome "
    "apelido",
    Role(Part.SUFFIX): "suffix suffixe sufijo suffisso titolostraniero achtervoegsel sufixo",
    Role(Part.NICKNAME): "nickname spitzname surnom alias soprannome bijnaam apelido",
    Role(Part.GROUP, "work"): "company firma société organización compañía società bedrijf empresa",
    Role(Part.DEPARTMENT, "work"): "department abteilung service departamento reparto afdeling",
    Role(Part.TITLE, "work"): "jobtitle position cargo puesto posizione functie",
    Role(Part.TITLE): "profession beruf profesión professione beroep profissão",
    Role(Part.BIRTHDAY): "birthday geburtstag anniversaire cumpleaños compleanno verjaardag "
    "datadenascimento aniversário",
    Role(Part.EVENT, "anniversary", "Anniversary"): "anniversary jahrestag "
    "anniversairedemariageoufête anniversairedemariage aniversario anniversario trouwdag "
    "specialedatum datasespeciais aniversário",
    Role(Part.NOTES): "notes notizen notas note notities anotações",
    Role(Part.TAGS): "categories kategorien catégories categorías categorie categorieën categorias "
    "keywords stichwörter motsclés palabrasclave parolechiave trefwoorden palavraschave",
    Role(Part.PLACE): "location ort emplacement ubicación ubicazione luogo locatie local "
    "localização",
    Role(Part.WEB): "webpage webseite pageweb páginaweb paginaweb webpagina páginadaweb "
    "páginanaweb",
    Role(Part.WEB, "personal web", "personal"): "personalwebpage",
    Role(Part.CHAT): "imaddress",
    Role(Part.RELATION, "spouse", "spouse"): "spouse partner partnerin ehepartner conjointe "
    "cónyuge coniuge nomeconiuge nomeconiugepartner partnerechtgenoot echtgenootechtgenote "
    "cônjuge",
    Role(Part.RELATION, "manager", "manager"): "managersname namedesdervorgesetzten "
    "namedesrvorgesetzten vorgesetzter responsable nombredeldirector nomemanager naammanager "
    "nomedogerente nomedogerenciador nomedogestor",
    Role(Part.RELATION, "assistant", "assistant"): "assistantsname nameassistent assistentin "
    "nomdelassistante nombredelayudante nomeassistente naamassistent nomedoassistente",
    Role(Part.RELATION, "referred", "referred by"): "referredby empfohlenvon recommandépar "
    "recomendadopor presentatoda aangebodendoor referentievan indicadopor",
    Role(Part.RELATION, "children", "child"): "children kinder enfants hijos figli kinderen filhos",
    Role(Part.CUSTOM, "hobby", "Hobby"): "hobby hobbys passetemps aficiones passatempo",
    Role(Part.CUSTOM, "school", "Schools"): "schools",
    Role(Part.CUSTOM, "office", "Office"): "officelocation büro bureau ubicacióndelaoficina "
    "ubicazioneufficio kantoorlocatie sala gabinete",
    Role(Part.NOTHING): "title anrede titre título titolo titel tratamento "
    "givenyomi surnameyomi companyyomi vornameyomi nachnameyomi firmayomi prénomyomi nomyomi "
    "sociétéyomi yomiespecificada apellidoyomi compañíayomi yomifornecido yomisobrenome "
    "yomiempresa account konto compte cuenta conta billinginformation abrechnungsinfo "
    "abrechnungsinformation informationsfacturation facturación datifatturazione factuurinformatie "
    "informaçõesparacobrança dadosparafacturação directoryserver verzeichnisserver "
    "serveurdannuaire direccióndelservidordedirectorio serverdidirectory adreslijstserver "
    "gender geschlecht geslacht sexe sexo género sesso governmentidnumber sozialversicherungsnr "
    "regierungsnr codegouvernement codicefiscale codfiscpiva sofinummer códigodogoverno númerodobi "
    "initials initialen initiales iniciales iniziali iniciais "
    "internetfreebusy internetfreigebucht disponibilitéinternet disponibilitàinternet "
    "internetbeschikbaarheidsinfo disponibilidadedainternet language sprache langue idioma lingua "
    "taal mileage reisekilometer kilométrage kilometraje indennitàtrasferta reisafstand "
    "quilometragem organizationalidnumber organisationsnr "
    "numérodidentificationdelorganisation numeroidorganizzativo organisatieid "
    "priority priorität priorité prioridad priorità prioriteit prioridade private privat privé "
    "privado privato sensitivity vertraulichkeit critèredediffusion confidencialidad "
    "riservatezza gevoeligheid sensibilidade confidencialidade isdn rnis rdsi rdis telex télex",
}
_SECOND_MEANINGS = {
    "titre": Role(Part.TITLE, "work"),
    "título": Role(Part.TITLE, "work"),
    "titolo": Role(Part.TITLE, "work"),
    "particular": Role(Part.NOTHING),
}
"""A form of address can be a job, and the Spanish telephone at home is Portuguese for private."""
_WITHOUT_A_PLACE = {
    "apartadopostal": Role(Part.BOX, "address work", "work"),
    "estado": Role(Part.REGION, "address home", "home"),
    "paísdaresidênciaregião": Role(Part.COUNTRY, "address home", "home"),
    "cidade": Role(Part.CITY, "address other", "other"),
    "cep": Role(Part.POSTCODE, "address other", "other"),
}
"""Parts of addresses whose heading does not name the place as the others of the language do."""


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
    """Return ``Rue (bureau) 2`` and ``Werkadres 2, straat`` for the second line at the office."""
    plain, number = word[:-1], word[-1]
    return (f"{plain}{place}{number}", f"{place}{number}{plain}") if number.isdigit() else ()


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
        listed[Role(Part.NOTHING)] |= set(_ABOUT_MAILS.format(n=number).split())
    for role, keys in listed.items():
        for key in keys:
            found.setdefault(key.casefold(), []).append(role)
    for key, role in _WITHOUT_A_PLACE.items():
        found[key] = [role]
    for key, role in _SECOND_MEANINGS.items():
        found[key].append(role)
    return {key: tuple(roles) for key, roles in found.items()}


KEYS = _keys()
"""What each heading can mean, the likeliest first."""
