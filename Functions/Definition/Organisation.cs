using System.Text.Json.Serialization;
using Recruitment.Calendar;
using Recruitment.Html;

namespace Recruitment.Definition;

/// <summary>The school organisation that recruits.</summary>
public sealed record Organisation
{
    /// <summary>As people know it: above pages and as the sender of mails.</summary>
    public required string Name { get; init; }

    /// <summary>Town, for the vacancy page.</summary>
    public string? Place { get; init; }

    /// <summary>The address that answers to mails go to.</summary>
    public required string ReplyTo { get; init; }

    /// <summary>Region of the school holidays: <c>noord</c>, <c>midden</c> or <c>zuid</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Language of pages and mails; the first of <see cref="Languages"/>, else <c>nl</c>, unless given.</summary>
    public string Language
    {
        get => field ?? (Languages is [var first, ..] ? first : "nl");
        init;
    }

    /// <summary>
    /// Languages that candidates can choose from, the first for who does not choose; empty: there is one. Their pages and
    /// mails are in the one that they chose; the vacancy's own texts, and what the organisation reads, stay in the first.
    /// </summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The language that somebody asks for when it can be chosen, else the organisation's.</summary>
    public string LanguageFor(string? asked) =>
        asked is not null && Languages.Contains(asked, StringComparer.Ordinal) ? asked : Language;

    /// <summary>Accent colour of pages and mails as <c>#rrggbb</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>
    /// Logo in the header of pages: a PNG or SVG image as <c>data:image/png;base64,…</c> or
    /// <c>data:image/svg+xml;base64,…</c>, because pages load nothing from elsewhere.
    /// </summary>
    public string? Logo { get; init; }

    /// <summary>Telephone number for questions, shown on the vacancy page.</summary>
    public string? Phone { get; init; }

    /// <summary>
    /// Address for questions, shown on the vacancy page; absent: none is published, and questions go by the form or by
    /// an answer to a mail.
    /// </summary>
    public string? Email { get; init; }

    /// <summary>
    /// Domains of the addresses that the organisation gives its own people, such as <c>alkwin.example</c>: who applies from
    /// one works here, without anybody being asked.
    /// </summary>
    public IReadOnlyList<string> MailDomains { get; init; } = [];

    /// <summary>
    /// Days on which the organisation itself is closed, such as study days, beside public and school holidays. No date
    /// that is worked out is on one of them.
    /// </summary>
    public IReadOnlyList<ClosedDays> ClosedDays { get; init; } = [];

    /// <summary>On which days its people work.</summary>
    [JsonIgnore]
    public SchoolCalendar Calendar => new(Region, ClosedDays);

    /// <summary>How pages and mails show the organisation.</summary>
    [JsonIgnore]
    public Brand Brand => new(Name, Colour, Logo);
}
