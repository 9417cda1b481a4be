using Recruitment.Calendar;
using Recruitment.Candidates.Checks;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dossier;

/// <summary>
/// What was asked before an appointment, and who saw or waived it, a row for each; and a row for who was refused, with
/// the reason.
/// </summary>
public sealed class DossierChecks(CheckRecords checks)
{
    public async Task<CsvTable> ReadAsync(
        ProcedureId procedure,
        DossierNames names,
        CancellationToken cancellationToken
    )
    {
        var table = new CsvTable(
            "candidate",
            "check",
            "issuedOn",
            "submittedOn",
            "onPaper",
            "outcome",
            "decidedOn",
            "decidedBy",
            "reason"
        );
        foreach (var found in await checks.ListAsync(procedure, cancellationToken))
        {
            Add(table, found, names);
        }

        return table;
    }

    private static void Add(CsvTable table, CandidateChecks checks, DossierNames names)
    {
        foreach (var id in checks.Asked)
        {
            var document = checks.Documents.GetValueOrDefault(id);
            var waived = checks.Waived.GetValueOrDefault(id);
            table.Add(
                checks.Candidate,
                id,
                Day(document?.IssuedOn),
                Day(document?.SubmittedAt),
                document?.IsOnPaper == true ? "yes" : null,
                waived is not null ? "waived"
                    : document?.SeenAt is not null ? "seen"
                    : null,
                Day(waived?.At ?? document?.SeenAt),
                waived?.By ?? document?.SeenBy,
                names.Without(waived?.Reason)
            );
        }

        if (checks.Outcome is not (null or CheckOutcome.Passed))
        {
            table.Add(
                checks.Candidate,
                null,
                null,
                null,
                null,
                "refused",
                Day(checks.DecidedAt),
                checks.DecidedBy,
                names.Without(checks.Reason)
            );
        }
    }

    private static string? Day(DateTimeOffset? moment) => moment is { } at ? Day(DutchTime.DayOf(at)) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
