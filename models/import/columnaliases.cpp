// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnaliases.h"

#include <array>

namespace routedesk::models {

namespace {

using F = ImportField;

constexpr auto aliases = std::to_array<ColumnAlias>({
    { u"order no", F::OrderHandle }, { u"order number", F::OrderHandle }, { u"order nr", F::OrderHandle },
    { u"order id", F::OrderHandle }, { u"order", F::OrderHandle }, { u"order handle", F::OrderHandle },
    { u"order ref", F::OrderHandle }, { u"order reference", F::OrderHandle }, { u"reference", F::OrderHandle },
    { u"ref", F::OrderHandle }, { u"id", F::OrderHandle }, { u"job", F::OrderHandle }, { u"job id", F::OrderHandle },
    { u"job no", F::OrderHandle }, { u"shipment", F::OrderHandle }, { u"shipment id", F::OrderHandle },
    { u"tracking number", F::OrderHandle }, { u"tracking no", F::OrderHandle }, { u"task id", F::OrderHandle },
    { u"auftrag", F::OrderHandle }, { u"auftragsnummer", F::OrderHandle }, { u"auftrag nr", F::OrderHandle },
    { u"auftragsnr", F::OrderHandle }, { u"auftrags nr", F::OrderHandle }, { u"bestellnummer", F::OrderHandle },
    { u"bestellung", F::OrderHandle }, { u"sendungsnummer", F::OrderHandle }, { u"referenz", F::OrderHandle },
    { u"pedido", F::OrderHandle }, { u"numero de pedido", F::OrderHandle }, { u"n pedido", F::OrderHandle },
    { u"no pedido", F::OrderHandle }, { u"id pedido", F::OrderHandle }, { u"referencia", F::OrderHandle },
    { u"numero do pedido", F::OrderHandle }, { u"encomenda", F::OrderHandle }, { u"envio", F::OrderHandle },
    { u"commande", F::OrderHandle }, { u"numero de commande", F::OrderHandle }, { u"n commande", F::OrderHandle },
    { u"n de commande", F::OrderHandle }, { u"colis", F::OrderHandle },

    { u"kind", F::Type }, { u"order type", F::Type }, { u"job type", F::Type }, { u"stop type", F::Type },
    { u"pick or drop", F::Type }, { u"pick drop", F::Type }, { u"pickup or delivery", F::Type }, { u"art", F::Type },
    { u"typ", F::Type }, { u"auftragsart", F::Type }, { u"tipo", F::Type }, { u"tipo de pedido", F::Type },
    { u"tipo de parada", F::Type }, { u"genre", F::Type },
    { u"type de commande", F::Type }, { u"type d arret", F::Type },

    { u"index", F::TypeIndex }, { u"type no", F::TypeIndex }, { u"stop index", F::TypeIndex },

    { u"street address", F::Address }, { u"street", F::Address }, { u"full address", F::Address },
    { u"delivery address", F::Address }, { u"destination", F::Address }, { u"destination address", F::Address },
    { u"location", F::Address }, { u"where", F::Address }, { u"adresse", F::Address }, { u"anschrift", F::Address },
    { u"lieferadresse", F::Address }, { u"strasse", F::Address }, { u"zieladresse", F::Address },
    { u"direccion", F::Address }, { u"direccion de entrega", F::Address }, { u"domicilio", F::Address },
    { u"calle", F::Address }, { u"adresse de livraison", F::Address }, { u"rue", F::Address },
    { u"endereco", F::Address }, { u"endereco de entrega", F::Address }, { u"morada", F::Address },

    { u"address 1", F::Address }, { u"address line 1", F::Address }, { u"address1", F::Address },
    { u"addr", F::Address }, { u"street 1", F::Address }, { u"street name", F::Address },
    { u"strassenname", F::Address }, { u"strasse hausnummer", F::Address }, { u"strasse und hausnummer", F::Address },
    { u"strasse nr", F::Address }, { u"strasse und nr", F::Address }, { u"strasse hnr", F::Address },
    { u"strasse nummer", F::Address }, { u"logradouro", F::Address }, { u"via", F::Address },
    { u"house no", F::HouseNumber }, { u"house nr", F::HouseNumber }, { u"house number", F::HouseNumber },
    { u"street no", F::HouseNumber }, { u"street number", F::HouseNumber }, { u"building number", F::HouseNumber },
    { u"hausnummer", F::HouseNumber }, { u"hausnr", F::HouseNumber }, { u"haus nr", F::HouseNumber },
    { u"hnr", F::HouseNumber }, { u"numero de calle", F::HouseNumber }, { u"numero exterior", F::HouseNumber },
    { u"numero de rue", F::HouseNumber }, { u"numero da porta", F::HouseNumber }, { u"n rue", F::HouseNumber },
    { u"address 2", F::AddressExtra }, { u"address line 2", F::AddressExtra }, { u"address2", F::AddressExtra },
    { u"address 3", F::AddressExtra }, { u"address line 3", F::AddressExtra }, { u"apartment", F::AddressExtra },
    { u"apt", F::AddressExtra }, { u"apt no", F::AddressExtra }, { u"suite", F::AddressExtra },
    { u"unit no", F::AddressExtra }, { u"floor", F::AddressExtra }, { u"adresszusatz", F::AddressExtra },
    { u"zusatz", F::AddressExtra }, { u"etage", F::AddressExtra }, { u"stockwerk", F::AddressExtra },
    { u"complemento", F::AddressExtra }, { u"complement", F::AddressExtra },
    { u"complement d adresse", F::AddressExtra }, { u"piso", F::AddressExtra }, { u"puerta", F::AddressExtra },
    { u"andar", F::AddressExtra },
    { u"zip", F::PostalCode }, { u"zip code", F::PostalCode }, { u"zipcode", F::PostalCode },
    { u"postcode", F::PostalCode }, { u"post code", F::PostalCode }, { u"postal", F::PostalCode },
    { u"plz", F::PostalCode }, { u"postleitzahl", F::PostalCode }, { u"codigo postal", F::PostalCode },
    { u"cp", F::PostalCode }, { u"c p", F::PostalCode }, { u"code postal", F::PostalCode }, { u"cep", F::PostalCode },
    { u"town", F::City }, { u"stadt", F::City }, { u"ort", F::City }, { u"wohnort", F::City }, { u"ciudad", F::City },
    { u"localidad", F::City }, { u"poblacion", F::City }, { u"municipio", F::City }, { u"ville", F::City },
    { u"commune", F::City }, { u"localite", F::City }, { u"cidade", F::City }, { u"localidade", F::City },
    { u"state", F::Region }, { u"province", F::Region }, { u"county", F::Region }, { u"state province", F::Region },
    { u"bundesland", F::Region }, { u"kanton", F::Region }, { u"provincia", F::Region }, { u"estado", F::Region },
    { u"departement", F::Region }, { u"etat", F::Region }, { u"uf", F::Region },
    { u"country code", F::Country }, { u"land", F::Country }, { u"staat", F::Country }, { u"pais", F::Country },
    { u"pays", F::Country },

    { u"lat", F::Latitude }, { u"y", F::Latitude }, { u"gps lat", F::Latitude }, { u"gps latitude", F::Latitude },
    { u"breite", F::Latitude }, { u"breitengrad", F::Latitude }, { u"latitud", F::Latitude },
    { u"geo lat", F::Latitude }, { u"destination latitude", F::Latitude },
    { u"lng", F::Longitude }, { u"lon", F::Longitude }, { u"long", F::Longitude }, { u"x", F::Longitude },
    { u"gps lon", F::Longitude }, { u"gps lng", F::Longitude }, { u"gps longitude", F::Longitude },
    { u"lange", F::Longitude }, { u"langengrad", F::Longitude }, { u"laenge", F::Longitude },
    { u"laengengrad", F::Longitude }, { u"longitud", F::Longitude }, { u"geo lon", F::Longitude },
    { u"geo lng", F::Longitude }, { u"destination longitude", F::Longitude },

    { u"lat lon", F::Coordinates }, { u"lat lng", F::Coordinates }, { u"latlng", F::Coordinates },
    { u"latlon", F::Coordinates }, { u"gps", F::Coordinates }, { u"coords", F::Coordinates },
    { u"koordinaten", F::Coordinates }, { u"coordenadas", F::Coordinates }, { u"coordonnees", F::Coordinates },
    { u"latitude longitude", F::Coordinates }, { u"position", F::Coordinates },

    { u"wkt", F::Geometry }, { u"geojson", F::Geometry }, { u"polygon", F::Geometry }, { u"shape", F::Geometry },
    { u"geometrie", F::Geometry }, { u"geometria", F::Geometry }, { u"poligono", F::Geometry },

    { u"geofence radius", F::Radius }, { u"radius m", F::Radius }, { u"umkreis", F::Radius }, { u"radio", F::Radius },
    { u"rayon", F::Radius }, { u"raio", F::Radius },

    { u"place", F::PlaceHandle }, { u"place id", F::PlaceHandle }, { u"place handle", F::PlaceHandle },
    { u"site", F::PlaceHandle }, { u"site id", F::PlaceHandle }, { u"ort id", F::PlaceHandle },

    { u"date", F::Day }, { u"delivery date", F::Day }, { u"day", F::Day }, { u"datum", F::Day },
    { u"lieferdatum", F::Day }, { u"liefertag", F::Day }, { u"tag", F::Day }, { u"fecha", F::Day },
    { u"fecha de entrega", F::Day }, { u"jour", F::Day }, { u"date de livraison", F::Day }, { u"data", F::Day },
    { u"data de entrega", F::Day }, { u"dia", F::Day },

    { u"from", F::ScheduledAfter }, { u"after", F::ScheduledAfter }, { u"not before", F::ScheduledAfter },
    { u"earliest", F::ScheduledAfter }, { u"window start", F::ScheduledAfter }, { u"start", F::ScheduledAfter },
    { u"start time", F::ScheduledAfter }, { u"open", F::ScheduledAfter }, { u"opens", F::ScheduledAfter },
    { u"time from", F::ScheduledAfter }, { u"ready", F::ScheduledAfter }, { u"ready at", F::ScheduledAfter },
    { u"deliver after", F::ScheduledAfter }, { u"scheduled after", F::ScheduledAfter },
    { u"von", F::ScheduledAfter }, { u"ab", F::ScheduledAfter }, { u"fruhestens", F::ScheduledAfter },
    { u"fruehestens", F::ScheduledAfter }, { u"beginn", F::ScheduledAfter }, { u"zeit von", F::ScheduledAfter },
    { u"uhrzeit von", F::ScheduledAfter }, { u"desde", F::ScheduledAfter }, { u"hora desde", F::ScheduledAfter },
    { u"inicio", F::ScheduledAfter }, { u"hora inicio", F::ScheduledAfter }, { u"hora de inicio", F::ScheduledAfter },
    { u"de", F::ScheduledAfter }, { u"debut", F::ScheduledAfter }, { u"heure de debut", F::ScheduledAfter },
    { u"a partir de", F::ScheduledAfter },

    { u"until", F::ScheduledAt }, { u"to", F::ScheduledAt }, { u"by", F::ScheduledAt }, { u"before", F::ScheduledAt },
    { u"deadline", F::ScheduledAt }, { u"due", F::ScheduledAt }, { u"due at", F::ScheduledAt },
    { u"due by", F::ScheduledAt }, { u"latest", F::ScheduledAt }, { u"window end", F::ScheduledAt },
    { u"end", F::ScheduledAt }, { u"end time", F::ScheduledAt }, { u"closes", F::ScheduledAt },
    { u"time to", F::ScheduledAt }, { u"time", F::ScheduledAt }, { u"deliver by", F::ScheduledAt },
    { u"deliver before", F::ScheduledAt }, { u"delivery time", F::ScheduledAt }, { u"scheduled", F::ScheduledAt }, { u"scheduled at", F::ScheduledAt },
    { u"bis", F::ScheduledAt }, { u"spatestens", F::ScheduledAt }, { u"spaetestens", F::ScheduledAt },
    { u"ende", F::ScheduledAt }, { u"zeit bis", F::ScheduledAt }, { u"uhrzeit bis", F::ScheduledAt },
    { u"termin", F::ScheduledAt }, { u"uhrzeit", F::ScheduledAt }, { u"lieferzeit", F::ScheduledAt },
    { u"hasta", F::ScheduledAt }, { u"hora hasta", F::ScheduledAt }, { u"fin", F::ScheduledAt },
    { u"hora fin", F::ScheduledAt }, { u"hora limite", F::ScheduledAt }, { u"hora", F::ScheduledAt },
    { u"hora de entrega", F::ScheduledAt }, { u"jusqu a", F::ScheduledAt }, { u"heure", F::ScheduledAt },
    { u"heure de fin", F::ScheduledAt }, { u"echeance", F::ScheduledAt }, { u"ate", F::ScheduledAt },
    { u"fim", F::ScheduledAt }, { u"hora fim", F::ScheduledAt }, { u"prazo", F::ScheduledAt },
    { u"zeit", F::ScheduledAt },

    { u"time window", F::Window }, { u"delivery window", F::Window }, { u"slot", F::Window },
    { u"time slot", F::Window }, { u"timeslot", F::Window }, { u"zeitfenster", F::Window },
    { u"lieferfenster", F::Window }, { u"ventana", F::Window }, { u"ventana horaria", F::Window },
    { u"franja horaria", F::Window }, { u"horario", F::Window }, { u"creneau", F::Window },
    { u"creneau horaire", F::Window }, { u"plage horaire", F::Window }, { u"janela", F::Window },
    { u"janela de horario", F::Window }, { u"fenster", F::Window },

    { u"minutes on site", F::ServiceMinutes }, { u"minutes", F::ServiceMinutes }, { u"service", F::ServiceMinutes },
    { u"service time", F::ServiceMinutes }, { u"service minutes", F::ServiceMinutes },
    { u"duration", F::ServiceMinutes }, { u"stop time", F::ServiceMinutes }, { u"time on site", F::ServiceMinutes },
    { u"time at stop", F::ServiceMinutes }, { u"dwell", F::ServiceMinutes }, { u"minuten", F::ServiceMinutes },
    { u"dauer", F::ServiceMinutes }, { u"standzeit", F::ServiceMinutes }, { u"servicezeit", F::ServiceMinutes },
    { u"minuten vor ort", F::ServiceMinutes }, { u"duracion", F::ServiceMinutes }, { u"minutos", F::ServiceMinutes },
    { u"tiempo de servicio", F::ServiceMinutes }, { u"duree", F::ServiceMinutes },
    { u"temps de service", F::ServiceMinutes }, { u"temps sur place", F::ServiceMinutes },
    { u"duracao", F::ServiceMinutes }, { u"tempo de servico", F::ServiceMinutes },
    { u"service seconds", F::ServiceSeconds }, { u"seconds", F::ServiceSeconds }, { u"sekunden", F::ServiceSeconds },
    { u"segundos", F::ServiceSeconds }, { u"secondes", F::ServiceSeconds },

    { u"goods", F::ProductTypes }, { u"product", F::ProductTypes }, { u"products", F::ProductTypes },
    { u"product types", F::ProductTypes }, { u"product type", F::ProductTypes }, { u"skills", F::ProductTypes },
    { u"skill", F::ProductTypes }, { u"requirements", F::ProductTypes }, { u"handling", F::ProductTypes },
    { u"ware", F::ProductTypes }, { u"warenart", F::ProductTypes }, { u"produkt", F::ProductTypes },
    { u"produkte", F::ProductTypes }, { u"produktart", F::ProductTypes }, { u"mercancia", F::ProductTypes },
    { u"producto", F::ProductTypes }, { u"productos", F::ProductTypes }, { u"marchandise", F::ProductTypes },
    { u"marchandises", F::ProductTypes }, { u"produit", F::ProductTypes }, { u"produits", F::ProductTypes },
    { u"mercadoria", F::ProductTypes }, { u"produto", F::ProductTypes }, { u"produtos", F::ProductTypes },

    { u"units", F::Capacity }, { u"capacity", F::Capacity }, { u"load", F::Capacity }, { u"quantity", F::Capacity },
    { u"qty", F::Capacity }, { u"parcels", F::Capacity }, { u"boxes", F::Capacity }, { u"pieces", F::Capacity },
    { u"volume", F::Capacity }, { u"size", F::Capacity }, { u"einheiten", F::Capacity }, { u"menge", F::Capacity },
    { u"anzahl", F::Capacity }, { u"kapazitat", F::Capacity }, { u"kapazitaet", F::Capacity },
    { u"unidades", F::Capacity }, { u"cantidad", F::Capacity }, { u"bultos", F::Capacity },
    { u"capacidad", F::Capacity }, { u"carga", F::Capacity }, { u"unites", F::Capacity }, { u"quantite", F::Capacity },
    { u"capacite", F::Capacity }, { u"charge", F::Capacity }, { u"quantidade", F::Capacity },
    { u"capacidade", F::Capacity }, { u"volumes", F::Capacity },

    { u"prio", F::Priority }, { u"urgency", F::Priority }, { u"prioritat", F::Priority },
    { u"prioritaet", F::Priority }, { u"dringlichkeit", F::Priority }, { u"prioridad", F::Priority },
    { u"priorite", F::Priority }, { u"prioridade", F::Priority }, { u"urgencia", F::Priority },

    { u"tasks", F::Tasks }, { u"task list", F::Tasks }, { u"checklist", F::Tasks }, { u"to do", F::Tasks },
    { u"todo", F::Tasks }, { u"aufgaben", F::Tasks }, { u"checkliste", F::Tasks }, { u"tareas", F::Tasks },
    { u"taches", F::Tasks }, { u"tarefas", F::Tasks }, { u"lista de control", F::Tasks },

    { u"worker", F::Worker }, { u"worker handle", F::Worker }, { u"worker id", F::Worker }, { u"driver", F::Worker },
    { u"driver handle", F::Worker }, { u"driver id", F::Worker }, { u"courier", F::Worker }, { u"fahrer", F::Worker },
    { u"kurier", F::Worker }, { u"zusteller", F::Worker }, { u"mitarbeiter", F::Worker }, { u"conductor", F::Worker },
    { u"repartidor", F::Worker }, { u"chofer", F::Worker }, { u"chauffeur", F::Worker }, { u"livreur", F::Worker },
    { u"motorista", F::Worker }, { u"entregador", F::Worker }, { u"estafeta", F::Worker },

    { u"ops group", F::OpsGroup }, { u"ops group handle", F::OpsGroup }, { u"group", F::OpsGroup },
    { u"depot", F::OpsGroup }, { u"hub", F::OpsGroup }, { u"team", F::OpsGroup }, { u"branch", F::OpsGroup },
    { u"gruppe", F::OpsGroup }, { u"filiale", F::OpsGroup }, { u"standort", F::OpsGroup }, { u"grupo", F::OpsGroup },
    { u"equipo", F::OpsGroup }, { u"groupe", F::OpsGroup }, { u"equipe", F::OpsGroup },
});

}

std::span<const ColumnAlias> columnAliases()
{
    return aliases;
}

}
