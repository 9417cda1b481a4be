using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>
/// Gives somebody's place to somebody else. The place stays, with its constituency and its vote; the new person has an
/// id of their own, so that links, CVs and votes of the former are the former's only. Asking the same again completes
/// what was cut off.
/// </summary>
public sealed class PersonReplacer(
    ProcedureRecords procedures,
    BallotRecords ballots,
    RecordStore records,
    AuditLog audit
)
{
    /// <summary>The faults, by JSON pointer; nothing is changed when there are any.</summary>
    public async Task<IReadOnlyList<Fault>> ReplaceAsync(
        Procedure procedure,
        PersonReplacement replacement,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure.Id, cancellationToken);
        var faults = Check(definition.People, replacement).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var former = new PersonId(replacement.Person);
        if (definition.People.Find(former) is { } person)
        {
            await records.TryAddAsync(RecordPaths.FormerPerson(procedure.Id, former), person, cancellationToken);
            definition = await procedures.ChangeDefinitionAsync(
                procedure.Id,
                d => d with { People = d.People.With(former, p => Successor(p, replacement)) },
                cancellationToken
            );
        }

        var call = new ReplacementCall(procedure.Id, former, definition.People.Current(former));
        await audit.AppendAsync(
            procedure.Id,
            "PersonReplaced",
            call.Successor.Value,
            People.RecruiterId.Value,
            cancellationToken
        );
        await ChangeBallotsAsync(procedure, call, replacement.DiscardsVotes(), cancellationToken);
        await StartAsync(call, client, cancellationToken);
        return [];
    }

    private static IEnumerable<Fault> Check(People people, PersonReplacement replacement)
    {
        var id = new PersonId(replacement.Person);
        if (people.Current(id) == People.RecruiterId)
        {
            return [new Fault("/person", "RecruiterStays")];
        }

        if (people.Find(people.Current(id)) is not { } now)
        {
            var others = people.All.Select(p => p.Id).Where(p => p != People.RecruiterId);
            return [new Fault("/person", "UnknownPerson", string.Join(", ", others))];
        }

        var isDone = people.Current(id) != id;
        if (isDone && !IsSame(now, replacement))
        {
            return [new Fault("/person", "AlreadyReplaced", people.Current(id))];
        }

        return
        [
            .. TextRules.Line(replacement.Name, "/name"),
            .. TextRules.Email(replacement.Email, "/email"),
            .. !isDone && IsSame(now, replacement) ? [new Fault("/email", "SamePerson")] : Array.Empty<Fault>(),
        ];
    }

    private static bool IsSame(Person person, PersonReplacement replacement) =>
        string.Equals(person.Email, replacement.Email, StringComparison.OrdinalIgnoreCase);

    private static Person Successor(Person former, PersonReplacement replacement) =>
        former with
        {
            Name = replacement.Name.Trim(),
            Email = replacement.Email.Trim(),
            Predecessors = former.Predecessors + 1,
        };

    private async Task ChangeBallotsAsync(
        Procedure procedure,
        ReplacementCall call,
        bool discards,
        CancellationToken cancellationToken
    )
    {
        foreach (var ballot in await ballots.ListAsync(procedure.Id, cancellationToken))
        {
            if (!ballot.Voters.Contains(call.Former))
            {
                continue;
            }

            var isOpen = ballot.ClosedAt is null;
            var vote = await ballots.FindVoteAsync(procedure.Id, ballot.Id, call.Former, cancellationToken);
            var goes = discards && (isOpen || ballot.Stage == procedure.CurrentStage);
            if (vote is not null ? !goes : !isOpen)
            {
                continue;
            }

            // The ballot first: a vote that comes in meanwhile no longer counts.
            await ballots.ChangeAsync(
                procedure.Id,
                ballot.Id,
                b => b with { Voters = [.. Voters(b, call)] },
                cancellationToken
            );
            if (await ballots.DiscardAsync(procedure.Id, ballot.Id, call.Former, cancellationToken))
            {
                await audit.AppendAsync(procedure.Id, "VoteDiscarded", ballot.Id, call.Former.Value, cancellationToken);
            }
        }
    }

    /// <summary>On an open ballot the successor votes in the former's place; on a closed one nobody does.</summary>
    private static IEnumerable<PersonId> Voters(Ballot ballot, ReplacementCall call) =>
        ballot.ClosedAt is null
            ? ballot.Voters.Select(voter => voter == call.Former ? call.Successor : voter)
            : ballot.Voters.Where(voter => voter != call.Former);

    private static async Task StartAsync(
        ReplacementCall call,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var instance = $"{call.Procedure}-place-{call.Successor}";
        if (await client.GetInstanceAsync(instance, cancellationToken) is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(ReplacementOrchestration),
                call,
                new StartOrchestrationOptions(instance),
                cancellationToken
            );
        }
    }
}
