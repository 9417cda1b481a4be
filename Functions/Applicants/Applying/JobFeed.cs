using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml.Linq;
using Recruitment.Definition;
using Recruitment.Links;

namespace Recruitment.Applicants.Applying;

/// <summary>
/// The jobs that are open to everybody, in the XML that job boards read: a <c>source</c> with <c>job</c>s, their texts in
/// CDATA. Source: docs.indeed.com, “XML feed reference”; its form is in docs/vacancies.xsd.
/// </summary>
public sealed class JobFeed(LinkBuilder links)
{
    public const string Path = "vacancies.xml";

    // Readers of the format know no entities for letters; those that keep text from being markup are HTML's.
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="open">Vacancies that anybody may see; what is no job, or in no town, is left out.</param>
    public string Write(IReadOnlyList<PublishedVacancy> open)
    {
        var jobs = open.Where(vacancy => vacancy.Definition.Programme is null && JobPosting.IsComplete(vacancy))
            .Select(JobOf);
        return SiteFiles.Write(
            new XElement(
                "source",
                new XElement("publisher", new XCData(SiteFiles.Title)),
                new XElement("publisherurl", new XCData(links.To("vacancies").AbsoluteUri)),
                jobs
            )
        );
    }

    private XElement JobOf(PublishedVacancy vacancy)
    {
        var (procedure, definition, standing) = vacancy;
        var offered = definition.Vacancy;
        return new XElement(
            "job",
            Text("title", offered.Function),
            Text("date", SiteFiles.Stamp(standing.OpensToExternalAt ?? SiteFiles.OpenedAt(vacancy))),
            Text("referencenumber", procedure.Id.Value),
            Text("url", links.To($"vacancies/{procedure.Id}").AbsoluteUri),
            Text("company", definition.Organisation.Name),
            Text("city", definition.Place),
            Text("country", "NL"),
            Text("description", JobPosting.DescriptionOf(offered, Letters)),
            Text("salary", SalaryOf(offered.MonthlyPay)),
            Text("education", string.Join(" ", offered.Education)),
            Text("jobtype", JobTypesOf(offered)),
            Text("expirationdate", standing.ClosesAt is { } closes ? SiteFiles.Stamp(closes) : null)
        );
    }

    /// <summary>Null: there is nothing to tell.</summary>
    private static XElement? Text(string name, string? text) =>
        string.IsNullOrEmpty(text) ? null : new XElement(name, new XCData(XmlText.Of(text)));

    private static string? SalaryOf(NumberRange? pay) =>
        pay is null ? null : string.Create(CultureInfo.InvariantCulture, $"€{pay.Minimum} - €{pay.Maximum} per month");

    private static string JobTypesOf(Definition.Vacancy vacancy) =>
        string.Join(
            ", ",
            new[]
            {
                vacancy.Fte is null or { Maximum: >= 1 } ? "fulltime" : null,
                vacancy.Fte is { Minimum: < 1 } ? "parttime" : null,
                vacancy.TermMonths is null ? null : "temporary",
            }.OfType<string>()
        );
}
