using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Recruitment.Links;

namespace Recruitment.Applicants.Applying;

/// <summary>The open vacancies for programs: search engines, feed readers.</summary>
public sealed class SiteFiles(LinkBuilder links)
{
    public const string Sitemap = "sitemap.xml";
    public const string AtomFeed = "vacancies.atom";
    public const string JsonFeed = "vacancies.json";

    private static readonly Texts Sentences = new(typeof(SiteFiles));
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What search engines may look at (RFC 9309): public pages, not what is behind links.</summary>
    public string Robots() =>
        $"""
            User-agent: *
            Disallow: /l/
            Disallow: /api/
            Disallow: /desk
            Disallow: /dev/
            Sitemap: {links.To(Sitemap)}

            """.ReplaceLineEndings("\n");

    /// <summary>As sitemaps.org has it.</summary>
    public string Pages(IReadOnlyList<PublishedVacancy> open)
    {
        var lists = open.Select(vacancy => VacancyFilter.SlugOf(vacancy.Definition.Organisation.Name))
            .Distinct()
            .Select(slug => new XElement(Map + "url", new XElement(Map + "loc", links.To($"vacancies/of/{slug}"))));
        var pages = open.Select(vacancy => new XElement(
            Map + "url",
            new XElement(Map + "loc", AddressOf(vacancy)),
            new XElement(Map + "lastmod", OpenedAt(vacancy).ToString("yyyy-MM-dd"))
        ));
        var list = new XElement(Map + "url", new XElement(Map + "loc", links.To("vacancies")));
        return Write(new XElement(Map + "urlset", list, lists, pages));
    }

    /// <summary>As Atom (RFC 4287).</summary>
    public string ToAtom(IReadOnlyList<PublishedVacancy> open, DateTimeOffset now)
    {
        var entries = open.Select(vacancy => new XElement(
            Atom + "entry",
            new XElement(Atom + "id", AddressOf(vacancy)),
            new XElement(Atom + "title", XmlText.Of(vacancy.Definition.Vacancy.Function)),
            new XElement(Atom + "updated", Stamp(OpenedAt(vacancy))),
            new XElement(Atom + "published", Stamp(OpenedAt(vacancy))),
            new XElement(
                Atom + "author",
                new XElement(Atom + "name", XmlText.Of(vacancy.Definition.Organisation.Name))
            ),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", AddressOf(vacancy))),
            new XElement(Atom + "summary", XmlText.Of(vacancy.Definition.Vacancy.Summary))
        ));
        var updated = open.Select(OpenedAt).DefaultIfEmpty(now).Max();
        return Write(
            new XElement(
                Atom + "feed",
                new XElement(Atom + "id", links.To("vacancies")),
                new XElement(Atom + "title", Title),
                new XElement(Atom + "updated", Stamp(updated)),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", links.To(AtomFeed))),
                new XElement(Atom + "link", new XAttribute("href", links.To("vacancies"))),
                entries
            )
        );
    }

    /// <summary>As JSON Feed 1.1 (jsonfeed.org).</summary>
    public string ToJson(IReadOnlyList<PublishedVacancy> open) =>
        new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = Title,
            ["home_page_url"] = links.To("vacancies").AbsoluteUri,
            ["feed_url"] = links.To(JsonFeed).AbsoluteUri,
            ["items"] = new JsonArray([.. open.Select(ItemOf)]),
        }.ToJsonString(Readable);

    internal static string Title => Sentences["Title"];

    private JsonObject ItemOf(PublishedVacancy vacancy) =>
        new()
        {
            ["id"] = AddressOf(vacancy).AbsoluteUri,
            ["url"] = AddressOf(vacancy).AbsoluteUri,
            ["title"] = vacancy.Definition.Vacancy.Function,
            ["content_text"] = vacancy.Definition.Vacancy.Summary,
            ["date_published"] = Stamp(OpenedAt(vacancy)),
            ["language"] = vacancy.Definition.Organisation.Language,
            ["authors"] = new JsonArray(new JsonObject { ["name"] = vacancy.Definition.Organisation.Name }),
        };

    private Uri AddressOf(PublishedVacancy vacancy) => links.To($"vacancies/{vacancy.Procedure.Id}");

    internal static DateTimeOffset OpenedAt(PublishedVacancy vacancy) =>
        vacancy.Standing.OpensAt ?? vacancy.Procedure.CreatedAt;

    internal static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    internal static string Write(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n";
}
