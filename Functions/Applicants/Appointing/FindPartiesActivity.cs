using System.Text.Json.Serialization;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Appointing;

/// <summary>
/// Tells who was appointed and who must hear of it, and places the first day of work in the calendar, from which the
/// stages that follow count. Running twice is harmless: a day that is recorded stays.
/// </summary>
public sealed class FindPartiesActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    PersonalTermsRecords terms,
    TimeProvider clock
)
{
    [Function(nameof(FindPartiesActivity))]
    public async Task<AppointmentParties> RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var all = await candidates.ListAsync(procedure, cancellationToken);
        var appointed = all.Where(c => c.Status == CandidateStatus.Appointed).ToList();
        if (appointed.Count > 0)
        {
            await RecordStartAsync(procedure, definition, appointed, cancellationToken);
        }

        var standing = await procedures.GetAsync(procedure, cancellationToken);
        return new AppointmentParties(
            appointed.FirstOrDefault()?.Id,
            [.. definition.People.All.Select(person => person.Id)]
        )
        {
            Others = [.. appointed.Skip(1).Select(c => c.Id)],
            ToldBefore =
            [
                .. appointed
                    .Where(c => IsReadyBeforeOthers(c, definition) || IsOfBefore(c, standing))
                    .Select(c => c.Id),
            ],
        };
    }

    private static bool IsReadyBeforeOthers(Candidate candidate, ProcedureDefinition definition)
    {
        var step = Step.In(candidate.StatusStep, definition.Stages.Select(stage => stage.Id));
        return definition.Stages.FirstOrDefault(stage => stage.Id == step?.Stage)?.Kind == StageKind.Checks;
    }

    /// <summary>Appointed before a place came free and recruitment went on.</summary>
    private static bool IsOfBefore(Candidate candidate, Procedure procedure) =>
        procedure.EarlierEnds is [.., var end]
        && candidate.StatusAt <= end
        && candidate.StatusStep != new Step(procedure.CurrentStage ?? "", procedure.Round);

    /// <summary>Of several people the first to start counts.</summary>
    private async Task RecordStartAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        IReadOnlyList<Candidate> appointed,
        CancellationToken cancellationToken
    )
    {
        DateOnly? agreed = null;
        foreach (var candidate in appointed)
        {
            var own = (await terms.FindAsync(procedure, candidate.Id, cancellationToken))?.FirstDay;
            agreed = own < agreed || agreed is null ? own ?? agreed : agreed;
        }

        var written = AppointmentTerms.Of(definition).Start ?? FirstDay.Soonest;
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var calendar = definition.Organisation.Calendar;
        await procedures.ChangeAsync(
            procedure,
            p =>
                p.StartsOn is null
                    ? p with
                    {
                        StartsOn = agreed is { } day
                            ? new ResolvedDate(AgreedTerms.Written(day), day, DateRuleText.RuleOf(day, calendar))
                            : FirstDay.Resolve(written, DutchTime.DayOf(p.CreatedAt), today, calendar),
                    }
                    : p,
            cancellationToken
        );
    }
}

/// <summary>Who hears of an appointment.</summary>
/// <param name="Appointed">Who was appointed first; null when the candidate withdrew or was erased after accepting.</param>
/// <param name="People">Everybody who takes part for the organisation.</param>
public sealed record AppointmentParties(CandidateId? Appointed, IReadOnlyList<PersonId> People)
{
    /// <summary>Who was appointed beside them, when several are wanted.</summary>
    public IReadOnlyList<CandidateId> Others { get; init; } = [];

    /// <summary>
    /// Those of them who were appointed during the checks, when others were not ready yet, or before a place came free, and
    /// told then.
    /// </summary>
    public IReadOnlyList<CandidateId> ToldBefore { get; init; } = [];

    /// <summary>Everybody who is appointed.</summary>
    [JsonIgnore]
    public IEnumerable<CandidateId> All => Appointed is { } first ? Others.Prepend(first) : Others;

    /// <summary>Those who are to be told that they are appointed, and of whom others are.</summary>
    [JsonIgnore]
    public IEnumerable<CandidateId> Untold => All.Except(ToldBefore);
}
