using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;

namespace Recruitment.Recruiter.HrExport;

/// <summary>
/// What an HR system needs of who was appointed, in words of no system's own; docs/integration.md says what they are called
/// in others. A number that was not agreed is absent, never guessed.
/// </summary>
public sealed record HrRecord
{
    public required ProcedureId Procedure { get; init; }
    public required CandidateId Candidate { get; init; }

    /// <summary>As the candidate wrote it, in one piece: which part is the family name only they know.</summary>
    public required string Name { get; init; }
    public required string Email { get; init; }
    public string? Phone { get; init; }
    public required Track Track { get; init; }
    public required string Organisation { get; init; }
    public required string Function { get; init; }
    public string? Sector { get; init; }

    /// <summary>The collective agreement.</summary>
    public string? Cao { get; init; }
    public string? Scale { get; init; }

    /// <summary>Of the scale.</summary>
    public int? Step { get; init; }
    public decimal? Fte { get; init; }

    /// <summary>Gross, in euros, for a full-time appointment.</summary>
    public decimal? MonthlyPay { get; init; }

    /// <summary>Absent: permanent.</summary>
    public int? TermMonths { get; init; }
    public int? ProbationMonths { get; init; }

    /// <summary>When the candidate was appointed, Europe/Amsterdam.</summary>
    public DateOnly? AppointedOn { get; init; }

    /// <summary>The first day of work.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day of the term; absent: permanent.</summary>
    public DateOnly? EndDate { get; init; }

    /// <param name="own">The terms for this person; null: what the vacancy says was agreed.</param>
    public static HrRecord Of(
        Candidate candidate,
        PersonalTerms? own,
        Procedure procedure,
        ProcedureDefinition definition
    )
    {
        var terms = AgreedTerms.Of(definition, own);
        var start = own?.FirstDay ?? procedure.StartsOn?.Date;
        return new HrRecord
        {
            Procedure = procedure.Id,
            Candidate = candidate.Id,
            Name = candidate.Name,
            Email = candidate.Email,
            Phone = candidate.Phone,
            Track = candidate.Track,
            Organisation = definition.Organisation.Name,
            Function = definition.Vacancy.Function,
            Sector = definition.Vacancy.Sector?.ToString(),
            Cao = definition.Vacancy.Cao,
            Scale = terms.Scale,
            Step = terms.Step,
            Fte = Agreed(terms.Fte),
            MonthlyPay = Agreed(terms.MonthlyPay),
            TermMonths = terms.TermMonths,
            ProbationMonths = terms.ProbationMonths,
            AppointedOn = candidate.StatusAt is { } at ? DutchTime.DayOf(at) : null,
            StartDate = start,
            EndDate = terms.TermMonths is { } months ? start?.AddMonths(months).AddDays(-1) : null,
        };
    }

    /// <summary>A row with the names of the members above it.</summary>
    public byte[] ToCsv()
    {
        (string Name, object? Value)[] cells =
        [
            ("procedure", Procedure),
            ("candidate", Candidate),
            ("name", Name),
            ("email", Email),
            // A plus would make it a formula, or, disarmed, no number.
            ("phone", Phone is ['+', .. var number] ? $"00{number}" : Phone),
            ("track", Track == Track.Internal ? "internal" : "external"),
            ("organisation", Organisation),
            ("function", Function),
            ("sector", Sector),
            ("cao", Cao),
            ("scale", Scale),
            ("step", Step),
            ("fte", Fte),
            ("monthlyPay", MonthlyPay),
            ("termMonths", TermMonths),
            ("probationMonths", ProbationMonths),
            ("appointedOn", AppointedOn),
            ("startDate", StartDate),
            ("endDate", EndDate),
        ];
        var table = new CsvTable([.. cells.Select(cell => cell.Name)]);
        table.Add([.. cells.Select(cell => cell.Value)]);
        return table.ToBytes();
    }

    private static decimal? Agreed(NumberRange? range) => range?.Minimum == range?.Maximum ? range?.Minimum : null;
}
