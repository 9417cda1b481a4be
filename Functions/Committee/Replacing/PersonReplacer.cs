using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>
/// Gives somebody's place to somebody else, or adds somebody. The place stays, with its constituency and its vote; the new person has an
/// id of their own, so that links, CVs and votes of the former are the former's only. Asking the same again completes
/// what was cut off.
/// </summary>
public sealed class PersonReplacer(
    ProcedureRecords procedures,
    BallotRecords ballots,
    RecordStore records,
    RecruiterReplacer recruiters,
    PersonAdder adder,
    ReplacementRecords replacements,
    ContactRecords contacts,
    AuditLog audit,
    TimeProvider clock
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
        var people = definition.People;
        var faults = Check(people, replacement).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        if (replacement.Person is not { } goes)
        {
            return await adder.AddAsync(procedure.Id, people, replacement, client, cancellationToken);
        }

        var former = new PersonId(goes);
        IReadOnlyList<Fault> refused = People.IsRecruiter(former)
            ? await recruiters.ReplaceAsync(procedure.Id, people.Recruiter, replacement, client, cancellationToken)
            : await ReplaceAsync(procedure, people, former, replacement, client, cancellationToken);
        if (refused.Count == 0)
        {
            await KeepAsync(procedure.Id, former, replacement, cancellationToken);
        }

        return refused;
    }

    /// <summary>Keeps why, once for each time that the recruiter changed, and once for anybody else, who goes by an id of their own.</summary>
    private async Task KeepAsync(
        ProcedureId procedure,
        PersonId former,
        PersonReplacement replacement,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var isRecruiter = People.IsRecruiter(former);
        var kept = new ReplacedPerson(
            isRecruiter ? People.RecruiterId : former,
            replacement.Reason,
            replacement.Note?.Trim(),
            new PersonId(replacement.By),
            clock.GetUtcNow()
        );
        var turn = isRecruiter ? definition.People.Recruiter.Predecessors : 1;
        await replacements.KeepAsync(procedure, kept, turn, cancellationToken);
    }

    private async Task<IReadOnlyList<Fault>> ReplaceAsync(
        Procedure procedure,
        People people,
        PersonId former,
        PersonReplacement replacement,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (people.Find(people.Current(former)) is not { } now)
        {
            return [new Fault("/person", "UnknownPerson", Ids(people))];
        }

        var isDone = people.Current(former) != former;
        if (isDone != replacement.IsOf(now))
        {
            return isDone
                ? [new Fault("/person", "AlreadyReplaced", people.Current(former))]
                : [new Fault("/email", "SamePerson")];
        }

        if (!isDone)
        {
            await records.TryAddAsync(RecordPaths.FormerPerson(procedure.Id, former), now, cancellationToken);
            var definition = await procedures.ChangeDefinitionAsync(
                procedure.Id,
                d => d with { People = d.People.With(former, replacement.After) },
                cancellationToken
            );
            people = definition.People;
        }

        var call = new ReplacementCall(procedure.Id, former, people.Current(former));
        await audit.AppendAsync(
            procedure.Id,
            "PersonReplaced",
            call.Successor.Value,
            replacement.By,
            cancellationToken
        );
        await contacts.CloseAsync(procedure.Id, former.Value, clock.GetUtcNow(), cancellationToken);
        await ChangeBallotsAsync(procedure, call, replacement.DiscardsVotes(), cancellationToken);
        await client.StartOnceAsync(nameof(ReplacementOrchestration), call, call.InstanceId, cancellationToken);
        return [];
    }

    private static IEnumerable<Fault> Check(People people, PersonReplacement replacement) =>
        [
            .. (replacement.Person is null) == (replacement.Role is null)
                ? [new Fault("/person", "PersonOrRole")]
                : Array.Empty<Fault>(),
            .. TextRules.Line(replacement.Name, "/name"),
            .. TextRules.Email(replacement.Email, "/email"),
            .. replacement is { Person: not null, Reason: ReplacementReason.Other, Note: null }
                ? [new Fault("/note", "SayWhy")]
                : TextRules.OptionalText(replacement.Note, "/note"),
            .. ActorRules.Check(people, replacement.By),
        ];

    private static string Ids(People people) => string.Join(", ", people.All.Select(p => p.Id));

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

            var isOpen = ballot.IsOpen;
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
        ballot.IsOpen
            ? ballot.Voters.Select(voter => voter == call.Former ? call.Successor : voter)
            : ballot.Voters.Where(voter => voter != call.Former);
}
