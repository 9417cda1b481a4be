using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Applicants.Applying;

/// <summary>A vacancy as search engines read it: schema.org JobPosting as JSON-LD.</summary>
public static class JobPosting
{
    // The default encoder writes <, >, & and quotes as \uXXXX, so no text of a vacancy can end the script element.
    private static readonly JsonSerializerOptions Escaping = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>
    /// The script element. It is markup because a script's content is not HTML text: escaping it as HTML would break
    /// the JSON. What makes it safe is the JSON's own escaping.
    /// </summary>
    public static RenderFragment Element(PublishedVacancy vacancy, Uri address)
    {
        var json = Json(vacancy, address).ToJsonString(Escaping);
        return builder => builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{json}</script>");
    }

    /// <summary>
    /// Whether it can be told as Google and schema.org ask: paid work, open to everybody now, in a town. What is incomplete
    /// is left out, because search engines hold it against a site.
    /// </summary>
    public static bool IsComplete(PublishedVacancy vacancy) =>
        vacancy is { Definition: { Vacancy.Kind: VacancyKind.Job, Place: not null }, Standing.OpenToExternal: true };

    public static JsonObject Json(PublishedVacancy vacancy, Uri address)
    {
        var (procedure, definition, standing) = vacancy;
        var offered = definition.Vacancy;
        var organisation = definition.Organisation;
        var posting = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = offered.Function,
            ["description"] = DescriptionOf(offered, HtmlEncoder.Default),
            ["url"] = address.AbsoluteUri,
            ["identifier"] = new JsonObject
            {
                ["@type"] = "PropertyValue",
                ["name"] = organisation.Name,
                ["value"] = procedure.Id.Value,
            },
            ["datePosted"] = DayOf(standing.OpensToExternalAt ?? standing.OpensAt ?? procedure.CreatedAt),
            ["employmentType"] = EmploymentTypesOf(offered),
            ["hiringOrganization"] = new JsonObject { ["@type"] = "Organization", ["name"] = organisation.Name },
            ["totalJobOpenings"] = offered.Positions,
            ["directApply"] = standing.OpenToExternal,
        };
        AddIfKnown(posting, "validThrough", standing.ClosesAt?.ToString("yyyy-MM-ddTHH:mm:ssK"));
        AddIfKnown(posting, "baseSalary", SalaryOf(offered.MonthlyPay));
        AddIfKnown(posting, "jobLocation", LocationOf(offered.School, definition.Place));
        return posting;
    }

    private static void AddIfKnown(JsonObject posting, string name, JsonNode? value)
    {
        if (value is not null)
        {
            posting[name] = value;
        }
    }

    /// <summary>HTML, as schema.org's readers expect; every text in it is escaped.</summary>
    internal static string DescriptionOf(Definition.Vacancy vacancy, HtmlEncoder encoder)
    {
        string?[] paragraphs =
        [
            vacancy.Summary,
            vacancy.PlaceInOrganisation,
            vacancy.Assignment,
            vacancy.Grading,
            vacancy.Extension,
            vacancy.Presence,
        ];
        IEnumerable<string>[] lists =
        [
            vacancy.Tasks,
            vacancy.Contacts,
            [.. vacancy.Education, .. vacancy.Criteria.Select(criterion => criterion.Text)],
            vacancy.Profile,
            vacancy.Benefits,
            vacancy.Handover,
        ];
        return string.Concat(paragraphs.OfType<string>().Select(text => $"<p>{encoder.Encode(text)}</p>"))
            + string.Concat(lists.Select(texts => ListOf(texts, encoder)));
    }

    private static string ListOf(IEnumerable<string> texts, HtmlEncoder encoder)
    {
        var items = string.Concat(texts.Select(text => $"<li>{encoder.Encode(text)}</li>"));
        return items.Length == 0 ? "" : $"<ul>{items}</ul>";
    }

    private static JsonArray EmploymentTypesOf(Definition.Vacancy vacancy)
    {
        var types = new JsonArray(vacancy.Fte is { Minimum: < 1 } ? "PART_TIME" : "FULL_TIME");
        if (vacancy.Fte is { Minimum: < 1, Maximum: >= 1 })
        {
            types.Add("FULL_TIME");
        }

        if (vacancy.TermMonths is not null)
        {
            types.Add("TEMPORARY");
        }

        return types;
    }

    private static JsonObject? SalaryOf(NumberRange? pay) =>
        pay is null
            ? null
            : new JsonObject
            {
                ["@type"] = "MonetaryAmount",
                ["currency"] = "EUR",
                ["value"] = new JsonObject
                {
                    ["@type"] = "QuantitativeValue",
                    ["minValue"] = pay.Minimum,
                    ["maxValue"] = pay.Maximum,
                    ["unitText"] = "MONTH",
                },
            };

    private static JsonObject? LocationOf(string? school, string? place)
    {
        if (place is null)
        {
            return null;
        }

        var location = new JsonObject
        {
            ["@type"] = "Place",
            ["address"] = new JsonObject
            {
                ["@type"] = "PostalAddress",
                ["addressLocality"] = place,
                ["addressCountry"] = "NL",
            },
        };
        AddIfKnown(location, "name", school);
        return location;
    }

    private static string DayOf(DateTimeOffset moment) => DutchTime.DayOf(moment).ToString("yyyy-MM-dd");
}
