using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Applying;

/// <summary>A procedure as somebody meets it who may apply.</summary>
public sealed record PublishedVacancy(Procedure Procedure, ProcedureDefinition Definition, VacancyStanding Standing)
{
    /// <summary>Of the address: the language that the reader chose.</summary>
    public const string LanguageParameter = "lang";

    /// <summary>Who recruits, for which school and where, in one line.</summary>
    public string Where =>
        string.Join(
            " · ",
            new[] { Definition.Organisation.Name, Definition.Vacancy.School, Definition.Place }.OfType<string>()
        );

    /// <summary>The course of the procedure, as it looks today.</summary>
    public IReadOnlyList<OutlineStep> Outline => ProcedureOutline.Of(Procedure, Definition, Today);

    /// <summary>
    /// What is to come that somebody who thinks of applying keeps free: the last day to apply, and the interviews; nothing
    /// once it is closed.
    /// </summary>
    public IReadOnlyList<ExpectedStage> SaveTheDates =>
        Standing.State is not (VacancyState.Open or VacancyState.NotYetOpen)
            ? []
            :
            [
                .. ExpectedDates
                    .Of(Procedure, Definition, Today)
                    .Where(expected =>
                        expected.Stage.Kind is StageKind.Posting or StageKind.Interviews && expected.Until >= Today
                    ),
            ];

    /// <summary>Europe/Amsterdam.</summary>
    public DateOnly Today => DutchTime.DayOf(Standing.At);

    /// <summary>The language that the reader chose of those on offer; null: none.</summary>
    public string? Chosen { get; init; }

    /// <summary>In which it is read: as chosen, else that of the organisation.</summary>
    public string Language => Chosen ?? Definition.Organisation.Language;

    /// <summary>For <c>lang</c> of what the organisation wrote, when the page around it is in another language; else null.</summary>
    public string? LanguageOfTexts =>
        Definition.Organisation.Language == ReaderLanguage.Current ? null : Definition.Organisation.Language;

    /// <summary>Of an address on this site: the part that keeps the choice, such as <c>?lang=en</c>; empty when none was made.</summary>
    public string LanguageQuery => Chosen is null ? "" : $"?{LanguageParameter}={Chosen}";

    /// <summary>The other languages on offer, BCP 47.</summary>
    public IEnumerable<string> OtherLanguages => Definition.Organisation.Languages.Where(other => other != Language);

    /// <summary>As the request asks for it.</summary>
    public PublishedVacancy ReadIn(HttpRequest request) =>
        request.Query[LanguageParameter].ToString() is var asked
        && Definition.Organisation.Languages.Contains(asked, StringComparer.Ordinal)
            ? this with
            {
                Chosen = asked,
            }
            : this;
}
