"""The headings that programs put above what they export, as found in files and in their help."""

import csv
from io import StringIO

OUTLOOK = {
    "English": (
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,"
        "Business Street,Business Street 2,Business Street 3,Business City,Business State,"
        "Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home City,"
        "Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,"
        "Other Postal Code,Other Country/Region,Assistant's Phone,Business Fax,Business Phone,"
        "Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,"
        "ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,"
        "Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,"
        "Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,"
        "E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,"
        "E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,"
        "Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,"
        "Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,"
        "Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,"
        "User 2,User 3,User 4,Web Page,Home Address,Business Address,Other Address"
    ),
    "German": (
        "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,"
        "Straße geschäftlich,Straße geschäftlich 2,Straße geschäftlich 3,Ort geschäftlich,"
        "Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,"
        "Straße privat 2,Straße privat 3,Ort privat,Bundesland/Kanton privat,Postleitzahl privat,"
        "Land/Region privat,Weitere Straße,Weitere Straße 2,Weitere Straße 3,Weiterer Ort,"
        "Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,Weiteres/e Land/Region,"
        "Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,"
        "Rückmeldung,Autotelefon,Telefon Firma,Fax privat,Telefon (privat),Telefon (privat 2),"
        "ISDN,Mobiltelefon,Weiteres Fax,Weiteres Telefon,Pager,Haupttelefon,Mobiltelefon 2,"
        "Telefon für Hörbehinderte,Telex,Abrechnungsinformation,Assistent(in),Benutzer 1,"
        "Benutzer 2,Benutzer 3,Benutzer 4,Beruf,Büro,E-Mail-Adresse,E-Mail-Typ,"
        "E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,"
        "E-Mail 3: Adresse,E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Empfohlen von,Geburtstag,"
        "Geschlecht,Hobby,Initialen,Internet Frei/Gebucht,Jahrestag,Kategorien,Kinder,Konto,"
        "Name des/r Vorgesetzten,Notizen,Organisationsnr.,Ort,Partner,Postfach geschäftlich,"
        "Postfach privat,Priorität,Privat,Reisekilometer,Sozialversicherungsnr.,Sprache,"
        "Stichwörter,Vertraulichkeit,Verzeichnisserver,Webseite,Weiteres Postfach"
    ),
    "French": (
        "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),"
        "Rue (bureau) 2,Rue (bureau) 3,Ville (bureau),Dép/Région (bureau),Code postal (bureau),"
        "Pays/Région (bureau),Rue (domicile),Rue (domicile) 2,Rue (domicile) 3,Ville (domicile),"
        "Dép/Région (domicile),Code postal (domicile),Pays/Région (domicile),Rue (autre),"
        "Rue (autre) 2,Rue (autre) 3,Ville (autre),Dép/Région (autre),Code postal (autre),"
        "Pays/Région (autre),Téléphone de l'assistant(e),Télécopie (bureau),Téléphone (bureau),"
        "Téléphone 2 (bureau),Rappel,Téléphone (voiture),Téléphone société,Télécopie (domicile),"
        "Téléphone (domicile),Téléphone 2 (domicile),RNIS,Tél. mobile,Télécopie (autre),"
        "Téléphone (autre),Récepteur de radiomessagerie,Téléphone principal,Radio téléphone,"
        "Téléphone TDD/TTY,Télex,Adresse de messagerie,Type de messagerie,"
        "Nom complet de l'adresse de messagerie,Adresse de messagerie 2,Type de messagerie 2,"
        "Nom complet de l'adresse de messagerie 2,Adresse de messagerie 3,Type de messagerie 3,"
        "Nom complet de l'adresse de messagerie 3,Anniversaire,Anniversaire de mariage ou fête,"
        "Autre boîte postale,B.P. professionnelle,Boîte postale du domicile,Bureau,Catégories,"
        "Code gouvernement,Compte,Conjoint(e),Critère de diffusion,Disponibilité Internet,"
        "Emplacement,Enfants,Informations facturation,Initiales,Kilométrage,Langue,Mots clés,"
        "Nom de l'assistant(e),Notes,Numéro d'identification de l'organisation,Page Web,"
        "Passe-temps,Priorité,Privé,Profession,Recommandé par,Responsable,Serveur d'annuaire,"
        "Sexe,Utilisateur 1,Utilisateur 2,Utilisateur 3,Utilisateur 4"
    ),
    "Spanish": (
        "Título,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,"
        "Calle del trabajo,Calle del trabajo 2,Calle del trabajo 3,Ciudad de trabajo,"
        "Provincia o estado de trabajo,Código postal del trabajo,País o región del trabajo,"
        "Calle particular,Calle particular 2,Calle particular 3,Ciudad particular,"
        "Provincia o estado particular,Código postal particular,País o región particular,"
        "Otra calle,Otra calle 2,Otra calle 3,Otra ciudad,Otra provincia o estado,"
        "Otro código postal,Otro país o región,Teléfono del ayudante,Fax del trabajo,"
        "Teléfono del trabajo,Teléfono del trabajo 2,Devolución de llamada,"
        "Teléfono del automóvil,Número de centralita de la organización,Fax particular,"
        "Particular,Número de teléfono particular 2,RDSI,Móvil,Otro fax,Otro teléfono,"
        "Localizador,Teléfono principal,Radioteléfono,Teléfono TTY/TDD,Télex,"
        "Dirección de correo electrónico,Tipo de correo electrónico,"
        "Nombre de pantalla de correo electrónico,Dirección de correo electrónico 2,"
        "Tipo de correo electrónico 2,Nombre de pantalla de correo electrónico 2,"
        "Dirección del servidor de directorio,Aficiones,Aniversario,Apartado postal personal,"
        "Apartado postal,Cumpleaños,Categorías,Cónyuge,Cuenta,Hijos,Idioma,Iniciales,Kilometraje,"
        "Nombre del ayudante,Nombre del director,Notas,Otro apartado postal,Página Web,"
        "Palabras clave,Prioridad,Privado,Profesión,Recomendado por,Sexo,Ubicación,"
        "Ubicación de la oficina,Usuario 1,Usuario 2,Usuario 3,Usuario 4"
    ),
    "Italian": (
        "Titolo,Nome,Secondo nome,Cognome,Titolo straniero,Società,Reparto,Posizione,Via (uff.),"
        "Via (uff.) 2,Via (uff.) 3,Città (uff.),Provincia (uff.),CAP (uff.),Paese (uff.),"
        "Via (ab.),Via (ab.) 2,Via (ab.) 3,Città (ab.),Provincia (ab.),CAP (ab.),Paese (ab.),"
        "Altra via,Altra via 2,Altra via 3,Altra città,Altra provincia,Altro CAP,Altro paese,"
        "Telefono assistente,Fax (uff.),Telefono (uff.),Telefono (uff.) 2,Richiamata automatica,"
        "Telefono auto,Telefono principale società,Fax abitazione,Abitazione,"
        "Telefono abitazione 2,ISDN,Cellulare,Altro fax,Altro telefono,Cercapersone,"
        "Telefono principale,Radiotelefono,Telefono TTY/TDD,Telex,Account,Anniversario,Categorie,"
        "Codice fiscale,Coniuge,Compleanno,Figli,Hobby,Indirizzo posta elettronica,"
        "Tipo posta elettronica,Nome visualizzato posta elettronica,"
        "Indirizzo posta elettronica 2,Iniziali,Lingua,Luogo,Nome assistente,Nome manager,Notes,"
        "Pagina Web,Parole chiave,Presentato da,Priorità,Privato,Professione,Riservatezza,Sesso,"
        "Ubicazione ufficio,Utente 1,Utente 2"
    ),
    "Dutch": (
        "Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,Functie,"
        '"Werkadres, straat","Werkadres 2, straat","Werkadres, plaats","Werkadres, provincie",'
        '"Werkadres, postcode","Werkadres, land/regio","Huisadres, straat","Huisadres, plaats",'
        '"Huisadres, postcode","Huisadres, land/regio","Ander adres, straat","Ander adres,'
        ' plaats",Telefoon assistent,Fax op werk,Telefoon op werk,Telefoon op werk 2,Terugbellen,'
        "Autotelefoon,Hoofdtelefoon bedrijf,Fax thuis,Telefoon thuis,Telefoon thuis 2,ISDN,"
        "Mobiele telefoon,Andere fax,Andere telefoon,Semafoon,Hoofdtelefoon,Radiotelefoon,"
        "E-mailadres,E-mailtype,Weergavenaam voor e-mail,E-mailadres 2,Aangeboden door,Beroep,"
        "Categorieën,Echtgenoot/echtgenote,Hobby's,Initialen,Kinderen,Locatie,Naam assistent,"
        "Naam manager,Notities,Verjaardag,Speciale datum,Webpagina,Prioriteit,Privé,Geslacht,"
        "Taal,Trefwoorden,Reisafstand,Gebruiker 1"
    ),
    "Portuguese": (
        "Título,Nome,Segundo Nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,"
        "Rua do Endereço Comercial,Rua do Endereço Comercial 2,Cidade do Endereço Comercial,"
        "Estado do Endereço Comercial,CEP do Endereço Comercial,"
        "País/Região do Endereço Comercial,Rua do Endereço Residencial,"
        "Cidade do Endereço Residencial,Estado do Endereço Residencial,"
        "CEP do Endereço Residencial,País/Região do Endereço Residencial,Telefone do Assistente,"
        "Fax Comercial,Telefone Comercial,Telefone Comercial 2,Retorno de Chamada,"
        "Telefone do Carro,Telefone Principal da Empresa,Fax Residencial,Telefone Residencial,"
        "Telefone Residencial 2,ISDN,Telefone Celular,Outro Fax,Outro Telefone,Pager,"
        "Telefone Principal,Endereço de Email,Tipo de Email,Nome de Exibição do Email,"
        "Endereço de Email 2,Aniversário,Datas Especiais,Categorias,Cônjuge,Filhos,Passatempo,"
        "Profissão,Nome do Assistente,Nome do Gerente,Anotações,Página da Web,Local,Indicado por,"
        "Iniciais,Palavras-chave,Prioridade,Particular,Sexo,Usuário 1"
    ),
    "Outlook.com": (
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,"
        "E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,"
        "Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,"
        "Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,"
        "IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,"
        "Assistant's Phone,Company Yomi,Business Street,Business City,Business State,"
        "Business Postal Code,Business Country/Region,Home Street,Home City,Home State,"
        "Home Postal Code,Home Country/Region,Other Street,Other City,Other State,"
        "Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,"
        "Web Page,Birthday,Anniversary,Notes"
    ),
}

OTHERS = {
    "Google Contacts": (
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
        "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
        "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
        "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,"
        "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,"
        "Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
        "Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,"
        "Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,"
        "Custom Field 1 - Value"
    ),
    "Google Contacts before 2024": (
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,"
        "Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,"
        "Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,"
        "Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,"
        "Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,"
        "IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,"
        "Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
        "Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
        "Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,"
        "Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,"
        "Organization 1 - Location,Organization 1 - Job Description,Relation 1 - Type,"
        "Relation 1 - Value,Website 1 - Type,Website 1 - Value,Event 1 - Type,Event 1 - Value,"
        "Custom Field 1 - Type,Custom Field 1 - Value,Jot 1 - Type,Jot 1 - Value"
    ),
    "Luma": (
        "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,"
        "custom_source,checked_in_at,qr_code_url,amount,amount_tax,amount_discount,currency,"
        "coupon_code,eth_address,solana_address,survey_response_rating,survey_response_feedback,"
        "ticket_type_id,ticket_name,What is your company?"
    ),
    "Eventbrite attendees": (
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,"
        "Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,"
        "Eventbrite Payment Processing,Attendee Status,Home Address 1,Home Address 2,Home City,"
        "Home State,Home Zip,Home Country,How did you hear about this event?,Job Title,Company"
    ),
    "Eventbrite orders": (
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Total Paid,Order Status,"
        "Promo Code,Affiliate,Event Name,Event Date,Checked In"
    ),
    "LinkedIn": ("First Name,Last Name,URL,Email Address,Company,Position,Connected On"),
}


def split(header: str) -> list[str]:
    """Return the headings of a line."""
    return next(csv.reader(StringIO(header)))
