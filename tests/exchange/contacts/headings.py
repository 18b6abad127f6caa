"""The headings that programs put above what they export, as found in files and in their help.

Those of Outlook are the ones that Microsoft's Exchange takes contacts in with, in each language,
and those of exports that people have published.
"""

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
        "Telefon für Hörbehinderte,Telex,Abrechnungsinformation,Name Assistent,Benutzer 1,"
        "Benutzer 2,Benutzer 3,Benutzer 4,Beruf,Büro,E-Mail-Adresse,E-Mail-Typ,"
        "E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,"
        "E-Mail 3: Adresse,E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Empfohlen von,Geburtstag,"
        "Geschlecht,Hobby,Initialen,Internet-Frei/Gebucht,Jahrestag,Kategorien,Kinder,Konto,"
        "Name des/der Vorgesetzten,Notizen,Organisationsnr.,Ort,Partner,Postfach geschäftlich,"
        "Postfach privat,Priorität,Privat,Reisekilometer,Regierungsnr.,Sprache,"
        "Stichwörter,Vertraulichkeit,Verzeichnisserver,Webseite,Weiteres Postfach,Firma Yomi,"
        "Nachname Yomi,Vorname Yomi"
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
        "Sexe,Société Yomi,Nom Yomi,Prénom Yomi,Utilisateur 1,Utilisateur 2,Utilisateur 3,"
        "Utilisateur 4"
    ),
    "Spanish": (
        "Title,Nombre,Segundo nombre,Apellidos,Suffix,Organización,Department,Puesto,"
        "Calle del trabajo,Calle del trabajo 2,Calle del trabajo 3,Ciudad de trabajo,"
        "Provincia o estado de trabajo,Código postal del trabajo,País o región del trabajo,"
        "Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,"
        "País o región del domicilio,Otra calle,Otra calle 2,Otra calle 3,Otra ciudad,"
        "Otra provincia o estado,Otro código postal,Otro país o región,Assistant's Phone,"
        "Business Fax,Teléfono del trabajo,Business Phone 2,Devolución de llamada,Car Phone,"
        "Número de centralita de la organización,Home Fax,Particular,Home Phone 2,ISDN,"
        "Mobile Phone,Otro fax,Otro teléfono,Pager,Teléfono principal,Radioteléfono,"
        "Teléfono TTY/TDD,Télex,E-mail Address,E-mail Type,"
        "Nombre de pantalla de correo electrónico,Dirección de correo electrónico 2,"
        "Tipo de correo electrónico 2,Nombre de pantalla de correo electrónico 2,"
        "Dirección del correo electrónico 3,Tipo de correo electrónico 3,"
        "Nombre de pantalla de correo electrónico 3,Account,Aficiones,Aniversario,"
        "Apartado postal de la dirección del trabajo,Apartado postal de la dirección personal,"
        "Assistant's Name,Birthday,Categorías,Compañía Yomi,Apellido Yomi,Yomi especificada,"
        "Confidencialidad,Facturación,Género,Hijos,Initials,Internet Free Busy,Kilometraje,"
        "Location,Nombre del director,Notes,Office Location,Otro apartado postal,Página web,"
        "Prioridad,Profesión,Spouse,Usuario 1,Usuario 2,Usuario 3,Usuario 4"
    ),
    "Spanish throughout": (
        "Título,Nombre,Apellidos,Organización,Departamento,Puesto,Calle del trabajo,"
        "Ciudad de trabajo,Provincia o estado de trabajo,Código postal del trabajo,"
        "País o región del trabajo,Calle particular,Ciudad particular,Código postal particular,"
        "País o región particular,Fax del trabajo,Teléfono del trabajo,Teléfono del trabajo 2,"
        "Particular,Teléfono móvil,Otro teléfono,Categorías,Dirección de correo electrónico,"
        "Dirección de correo electrónico 2,Dirección del correo electrónico 3,Cumpleaños,Cónyuge,"
        "Notas,Página web"
    ),
    "Italian": (
        "Titolo,Nome,Secondo nome,Cognome,Titolo straniero,Società,Reparto,Posizione,Via (uff.),"
        "Via (uff.) 2,Via (uff.) 3,Città (uff.),Provincia (uff.),CAP (uff.),Paese (uff.),"
        "Via (ab.),Via (ab.) 2,Via (ab.) 3,Città (ab.),Provincia (ab.),CAP (ab.),Paese (ab.),"
        "Altra via,Altra via 2,Altra via 3,Altra città,Altra provincia,Altro CAP,Altro paese,"
        "Telefono assistente,Fax (uff.),Ufficio,Ufficio 2,Richiamata automatica,Telefono auto,"
        "Telefono principale società,Fax (ab.),Abitazione,Abitazione 2,ISDN,Cellulare,Altro fax,"
        "Altro telefono,Cercapersone,Telefono principale,Radiotelefono,Telefono TTY/TDD,Telex,"
        "Account,Altro indirizzo - Casella postale,Anniversario,Categorie,Cod. Fisc./P. IVA,"
        "Compleanno,Dati fatturazione,Disponibilità Internet,Figli,Hobby,Indennità trasferta,"
        "Indirizzo (ab.) - Casella postale,Indirizzo (uff.) - Casella postale,Iniziali,Lingua,"
        "Luogo,Nome assistente,Nome coniuge,Nome manager,Notes,Numero ID organizzativo,Pagina Web,"
        "Parole chiave,Indirizzo posta elettronica,Tipo posta elettronica,"
        "Nome visualizzato posta elettronica,Indirizzo posta elettronica 2,"
        "Tipo posta elettronica 2,Nome visualizzato posta elettronica 2,"
        "Indirizzo posta elettronica 3,Tipo posta elettronica 3,"
        "Nome visualizzato posta elettronica 3,Presentato da,Priorità,Privato,Professione,"
        "Riservatezza,Server di directory,Sesso,Ubicazione ufficio,Utente 1,Utente 2,Utente 3,"
        "Utente 4"
    ),
    "Italian of today": (
        "Titolo,Nome,Cognome,Società,Via (uff.),Città (uff.),CAP (uff.),"
        "Paese/area geografica (uff.),Via (ab.),Città (ab.),CAP (ab.),"
        "Paese/area geografica (ab.),Altro paese/area geografica,Telefono (uff.),Telefono (ab.),"
        "Cellulare,Indirizzo posta elettronica,Nome coniuge/partner"
    ),
    "Dutch": (
        "Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,Functie,"
        '"Werkadres, straat","Werkadres 2, straat","Werkadres 3, straat","Werkadres, plaats",'
        '"Werkadres, provincie","Werkadres, postcode",Land/regio (werk),"Huisadres, straat",'
        '"Huisadres, straat 2","Huisadres, straat 3","Huisadres, plaats","Huisadres, provincie",'
        '"Huisadres, postcode",Land/regio (thuis),"Ander adres, straat","Ander adres, straat 2",'
        '"Ander adres, straat 3","Ander adres, plaats","Ander adres, provincie",'
        '"Ander adres, postcode",Land/regio (anders),Telefoon assistent,Fax op werk,'
        "Telefoon op werk,Telefoon op werk 2,Terugbellen,Autotelefoon,Hoofdtelefoon bedrijf,"
        "Fax thuis,Telefoon thuis,Telefoon thuis 2,ISDN,Mobiele telefoon,Andere fax,"
        "Andere telefoon,Pager,Hoofdtelefoon,Radiotelefoon,Teksttelefoon,Telex,Account,"
        'Adreslijstserver,"Ander adres, postbusnummer",Beroep,Categorieën,E-mailadres,E-mailtype,'
        'Weergavenaam voor e-mail,E-mailadres 2,E-mailtype 2,"E-mail, weergegeven naam 2",'
        'E-mailadres 3,E-mailtype 3,"E-mail, weergegeven naam 3",Factuurinformatie,Gebruiker 1,'
        "Gebruiker 2,Gebruiker 3,Gebruiker 4,Geslacht,Gevoeligheid,Hobby's,"
        '"Huisadres, postbusnummer",Initialen,Internet Beschikbaarheidsinfo,Kantoorlocatie,'
        "Kinderen,Locatie,Naam assistent,Naam manager,Notities,Organisatie-id,Partner,Prioriteit,"
        "Privé,Referentie van,Reisafstand,Sofinummer,Speciale datum,Taal,Trefwoorden,Verjaardag,"
        'Webpagina,"Werkadres, postbusnummer"'
    ),
    "Portuguese of Brazil": (
        "Tratamento,Primeiro nome,Segundo nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,"
        "Business Street,Rua do endereço comercial 2,Rua do endereço comercial 3,Business City,"
        "Business State,Business Postal Code,País/Região da Empresa,Endereço residencial,"
        "Endereço residencial 2,Endereço residencial 3,Cidade do endereço residencial,Estado,"
        "CEP do endereço residencial,País/Região de Residência,Outro endereço,Outro endereço 2,"
        "Outro endereço 3,Cidade,Outro Estado,CEP,Outro País/Região,Telefone do assistente,"
        "Fax comercial,Telefone comercial,Telefone comercial 2,Retorno de chamada,"
        "Telefone do carro,Telefone principal da empresa,Fax residencial,Telefone residencial,"
        "Telefone residencial 2,ISDN,Telefone celular,Outro fax,Outro telefone,Pager,"
        "Telefone principal,Radiofone,Telefone TTY/TDD,Telex,E-mail Address,Tipo de email,"
        "Nome para exibição do email,Endereço de email 2,Tipo de email 2,"
        "Nome para exibição do email 2,Endereço de email 3,Tipo de email 3,"
        "Nome para exibição do email 3,Birthday,Caixa postal de outro endereço,"
        "Caixa postal do endereço comercial,Caixa postal do endereço residencial,Categorias,"
        "Código do governo,Conta,Datas especiais,Disponibilidade da Internet,Filhos,Hobby,"
        "Informações para cobrança,Iniciais,Local,Nome do assistente,Nome do gerenciador,"
        "Anotações,Página da Web,Particular,Prioridade,Profissão,Quilometragem,Sala,Sensibilidade,"
        "Sexo,Spouse,Yomi (empresa),Yomi (sobrenome),Yomi fornecido,Personalizado 1,"
        "Personalizado 2,Personalizado 3,Personalizado 4"
    ),
    "Portuguese of Portugal": (
        "Título,Primeiro nome,Outros nomes/apelidos,Apelido,Sufixo,Empresa,Departamento,Cargo,"
        "Rua da empresa,Rua da empresa 2,Rua da empresa 3,Localidade da empresa,"
        "Distrito da empresa,Código postal da empresa,País/Região da Empresa,Rua da residência,"
        "Rua da residência (2),Rua da residência (3),Localidade da residência,"
        "Distrito da residência,Código postal da residência,País da Residência/Região,"
        "Rua do outro endereço,Rua do outro endereço 2,Rua do outro endereço 3,"
        "Localidade do outro endereço,Distrito do outro endereço,Código postal do outro endereço,"
        "Outro País/Região,Telefone do assistente,Fax da empresa,Telefone da empresa,"
        "2º telefone da empresa,Tel. de resposta,Telefone do carro,Telefone principal da empresa,"
        "Fax da residência,Telefone da residência,2º telefone da residência,RDIS,Telemóvel,"
        "Outro fax,Outro telefone,Pager,Telefone principal,Radiotelefone,Telefone TTY/TDD,Telex,"
        "Aniversário,Apartado da empresa,Apartado da residência,Apartado do outro endereço,"
        "Categorias,Confidencialidade,Cônjuge,Conta,Dados para facturação,Data de nascimento,"
        "Disponibilidade da Internet,Endereço de correio electrónico,Tipo de correio electrónico,"
        "Nome a apresentar para o correio electrónico,Endereço do correio electrónico 2,"
        "Tipo de correio electrónico 2,Nome a apresentar para o correio electrónico 2,"
        "Endereço do correio electrónico 3,Tipo de correio electrónico 3,"
        "Nome a apresentar para o correio electrónico 3,Filhos,Gabinete,Iniciais,Localização,"
        "Nome do assistente,Nome do gestor,Notas,Número do BI,Página na Web,Passatempo,Prioridade,"
        "Profissão,Quilometragem,Sexo,Utilizador 1,Utilizador 2,Utilizador 3,Utilizador 4"
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
    "Thunderbird": (
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
        "Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,"
        "Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,"
        "Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,"
        "Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes"
    ),
    "Thunderbird of Britain": (
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
        "Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,"
        "Home City,Home County,Home Post Code,Home Country,Work Address,Work Address 2,Work City,"
        "Work County,Work Post Code,Work Country,Job Title,Department,Organisation,Web Page 1,"
        "Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes"
    ),
    "LinkedIn": ("First Name,Last Name,URL,Email Address,Company,Position,Connected On"),
}


def split(header: str) -> list[str]:
    """Return the headings of a line."""
    return next(csv.reader(StringIO(header)))
