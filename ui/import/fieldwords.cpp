// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/fieldwords.h"

#include "ui/words/tr.h"

namespace routedesk::ui {

using models::ImportField;

QString fieldLabel(ImportField field)
{
    switch (field) {
    case ImportField::Ignored: return Words::tr("Not imported");
    case ImportField::Metadata: return Words::tr("Extra information");
    case ImportField::OrderHandle: return Words::tr("Order handle");
    case ImportField::Type: return Words::tr("Type");
    case ImportField::TypeIndex: return Words::tr("Number within the type");
    case ImportField::Address: return Words::tr("Address");
    case ImportField::HouseNumber: return Words::tr("House number");
    case ImportField::AddressExtra: return Words::tr("Address, further line");
    case ImportField::PostalCode: return Words::tr("Postal code");
    case ImportField::City: return Words::tr("Town");
    case ImportField::Region: return Words::tr("State or region");
    case ImportField::Country: return Words::tr("Country");
    case ImportField::Latitude: return Words::tr("Latitude");
    case ImportField::Longitude: return Words::tr("Longitude");
    case ImportField::Coordinates: return Words::tr("Coordinates");
    case ImportField::Geometry: return Words::tr("Geometry");
    case ImportField::Radius: return Words::tr("Radius");
    case ImportField::PlaceHandle: return Words::tr("Place handle");
    case ImportField::Day: return Words::tr("Day");
    case ImportField::ScheduledAfter: return Words::tr("From");
    case ImportField::ScheduledAt: return Words::tr("Until");
    case ImportField::Window: return Words::tr("Window");
    case ImportField::ServiceMinutes: return Words::tr("Service, minutes");
    case ImportField::ServiceSeconds: return Words::tr("Service, seconds");
    case ImportField::ProductTypes: return Words::tr("Product types");
    case ImportField::Capacity: return Words::tr("Units");
    case ImportField::Priority: return Words::tr("Priority");
    case ImportField::Tasks: return Words::tr("Tasks");
    case ImportField::Worker: return Words::tr("Worker");
    case ImportField::OpsGroup: return Words::tr("Ops group");
    }
    return {};
}

QString fieldHint(ImportField field)
{
    switch (field) {
    case ImportField::Ignored: return Words::tr("The column stays in the file.");
    case ImportField::Metadata: return Words::tr("Travels with the order under the column's name.");
    case ImportField::OrderHandle: return Words::tr("Your own name for the order; it has to be there.");
    case ImportField::Type: return Words::tr("pick or drop; empty for a plain visit.");
    case ImportField::TypeIndex: return Words::tr("0, 1, 2 … for several picks or drops under one handle.");
    case ImportField::Address:
        return Words::tr("The street, or the whole address; number, postal code, town and country may stand beside it.");
    case ImportField::HouseNumber:
    case ImportField::PostalCode:
    case ImportField::City:
    case ImportField::Region:
    case ImportField::Country: return Words::tr("Is joined to the address.");
    case ImportField::AddressExtra: return Words::tr("Is joined to the address; several columns may be such lines.");
    case ImportField::Latitude: return Words::tr("Degrees north, like 37.3382.");
    case ImportField::Longitude: return Words::tr("Degrees east, like -121.8863.");
    case ImportField::Coordinates: return Words::tr("Both in one cell, latitude first: 37.3382, -121.8863.");
    case ImportField::Geometry: return Words::tr("A point or an area as WKT or GeoJSON.");
    case ImportField::Radius: return Words::tr("Metres around the point that count as arrived.");
    case ImportField::PlaceHandle: return Words::tr("The handle of a place that the server knows.");
    case ImportField::Day: return Words::tr("The date that the row's times belong to.");
    case ImportField::ScheduledAfter: return Words::tr("Not before: a time of day, or a date and time.");
    case ImportField::ScheduledAt: return Words::tr("Not later: a time of day, or a date and time.");
    case ImportField::Window: return Words::tr("Both in one cell: 09:00-10:00.");
    case ImportField::ServiceMinutes: return Words::tr("How long the stop takes, in minutes.");
    case ImportField::ServiceSeconds: return Words::tr("How long the stop takes, in seconds.");
    case ImportField::ProductTypes: return Words::tr("What the worker has to be able to carry or do: frozen; fragile.");
    case ImportField::Capacity: return Words::tr("How much room the order takes in the vehicle.");
    case ImportField::Priority: return Words::tr("low, medium or high.");
    case ImportField::Tasks: return Words::tr("What is to be done there, in order: Signature; Photo: of the parcel; Call first.");
    case ImportField::Worker: return Words::tr("The handle of the worker who gets it.");
    case ImportField::OpsGroup: return Words::tr("The handle of the ops group it belongs to.");
    }
    return {};
}

QString targetLabel(const models::ColumnTarget &target)
{
    const QString label = target.field == ImportField::Metadata && !target.metadataKey.isEmpty()
        ? Words::tr("Extra: %1").arg(target.metadataKey)
        : fieldLabel(target.field);
    switch (target.side) {
    case models::OrderSide::Pick: return Words::tr("Pick \u2013 %1").arg(label);
    case models::OrderSide::Drop: return Words::tr("Drop \u2013 %1").arg(label);
    case models::OrderSide::Both: break;
    }
    return label;
}

QString fieldLabelOfName(const QString &name)
{
    for (const ImportField field : models::importFields()) {
        if (models::importFieldName(field) == name)
            return fieldLabel(field);
    }
    return name;
}

QString missingFieldLabel(ImportField field)
{
    switch (field) {
    case ImportField::Address: return Words::tr("a destination (coordinates, an address or a place)");
    case ImportField::ScheduledAt: return Words::tr("a deadline (Until or Window)");
    case ImportField::OrderHandle: return Words::tr("an order handle");
    default: return fieldLabel(field);
    }
}

}
