using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>
/// Looks whether every rejection is the decision of people who acted before it, by the audit chain, and whether what the
/// mail tells as its ground is what happened.
/// </summary>
internal sealed class DecisionCheck
{
    private readonly List<string> _broken = [];

    public IReadOnlyList<string> Broken => _broken;

    public async Task CheckAsync(RunningApp app, string procedureId)
    {
        var id = new ProcedureId(procedureId);
        var records = app.Services.GetRequiredService<ProcedureRecords>();
        var procedure = await records.GetAsync(id);
        var definition = await records.GetDefinitionAsync(id);
        var entries = await app.Services.GetRequiredService<AuditLog>().ListAsync(id).ToListAsync();
        foreach (var rejected in entries.Where(entry => entry.What == "CandidateRejected"))
        {
            CheckDeciders(rejected, entries, definition);
        }

        foreach (var candidate in await app.Services.GetRequiredService<CandidateRecords>().ListAsync(id))
        {
            if (candidate.Status == CandidateStatus.Rejected)
            {
                CheckGround(candidate, RejectionGrounds.Of(candidate, procedure, definition), entries);
            }
        }
    }

    private void CheckDeciders(AuditEntry rejected, List<AuditEntry> entries, ProcedureDefinition definition)
    {
        if (rejected.DecidedBy is not { Count: > 0 } deciders)
        {
            if (!IsByHand(rejected, definition))
            {
                _broken.Add($"{rejected.Who} was rejected in {rejected.Step} by nobody.");
            }

            return;
        }

        foreach (var decider in deciders)
        {
            if (!entries.TakeWhile(entry => entry != rejected).Any(entry => entry.Who == decider.Value))
            {
                _broken.Add($"{rejected.Who} was rejected in {rejected.Step} by {decider}, who did nothing.");
            }
        }
    }

    /// <summary>Somebody rejected one candidate, in whose name the entry is.</summary>
    private static bool IsByHand(AuditEntry rejected, ProcedureDefinition definition) =>
        rejected is { About: not null, Who: { } who } && definition.People.Find(new PersonId(who)) is not null;

    private void CheckGround(Candidate candidate, RejectionGround ground, List<AuditEntry> entries)
    {
        var happened = ground switch
        {
            RejectionGround.NotNominated => entries.Any(e => e.What == "VoteCast" && IsOf(e)),
            RejectionGround.AfterPreselection or RejectionGround.AfterInterviews => entries.Any(e =>
                e.What == "CandidateShortlisted" && IsOf(e)
            ),
            RejectionGround.SomebodyElse => entries.Any(e => e.What == "CandidateAppointed"),
            RejectionGround.ReserveOver => entries.Any(e => e.What == "CandidateReserve" && e.Who == candidate.Id.Value)
                && entries.Any(e => e.What == "CandidateAppointed"),
            RejectionGround.PlaceNotFilledAgain => entries.Any(e => e.What == "PlaceFreed"),
            RejectionGround.EndedWithoutAppointment => entries.All(e => e.What != "CandidateAppointed"),
            RejectionGround.NoPlace or RejectionGround.PlaceOfOthers => entries.Any(e =>
                e.What == "PlacesDecided" && IsOf(e)
            ),
            RejectionGround.Cancelled => entries.Any(e => e.What == "ProcedureCancelled"),
            _ => true,
        };
        if (!happened)
        {
            _broken.Add($"{candidate.Id} is told {ground} in {candidate.StatusStep}, which did not happen.");
        }

        bool IsOf(AuditEntry entry) =>
            candidate.StatusStep is { } step && entry.Step.StartsWith(step, StringComparison.Ordinal);
    }
}
