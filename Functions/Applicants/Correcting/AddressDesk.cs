using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Correcting;

/// <summary>
/// Corrects the address of a candidate, a referee or a person of the organisation, and has sent to it what was missed.
/// Asking the same again completes what was cut off.
/// </summary>
public sealed class AddressDesk(
    AddressBook book,
    ContactRecords contacts,
    ApplicationIntake intake,
    CandidateRecords candidates,
    ReferenceRecords references,
    ProcedureRecords procedures,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>The faults, by JSON pointer; nothing is changed when there are any.</summary>
    /// <exception cref="RecordMissingException">There is no such contact, or it has been erased.</exception>
    public async Task<IReadOnlyList<Fault>> CorrectAsync(
        ProcedureId procedure,
        string contact,
        AddressCorrection correction,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var person =
            await book.FindAsync(procedure, contact, cancellationToken) ?? throw new RecordMissingException(contact);
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var email = correction.Email.Trim();
        var faults = Check(definition, contact, correction with { Email = email }).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var known = await contacts.FindAsync(procedure, contact, cancellationToken);
        if (IsSame(person.Email, email) && known is not { IsOpen: true })
        {
            if (known is not { Corrections.Count: > 0 })
            {
                return [new Fault("/email", "SameAddress")];
            }

            await client.SendMissedAsync(procedure, known, cancellationToken);
            return [];
        }

        if (await ClaimAsync(procedure, contact, email, cancellationToken) is { } other)
        {
            return [new Fault("/email", "AddressOfAnother", other)];
        }

        var made = new Correction(clock.GetUtcNow(), new PersonId(correction.By), correction.Reason.Trim());
        var corrected = await contacts.PutAsync(
            procedure,
            contact,
            found => (found ?? new Contact { Id = contact }).With(made),
            cancellationToken
        );
        await audit.AppendAsync(procedure, "AddressCorrected", contact, correction.By, cancellationToken);
        await ChangeAsync(procedure, contact, email, cancellationToken);
        await client.SendMissedAsync(procedure, corrected, cancellationToken);
        return [];
    }

    /// <summary>What is wrong with a correction as it is written; nothing is changed.</summary>
    public async Task<IReadOnlyList<Fault>> JudgeAsync(
        ProcedureId procedure,
        string contact,
        AddressCorrection correction,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        return [.. Check(definition, contact, correction with { Email = correction.Email.Trim() })];
    }

    private static IEnumerable<Fault> Check(
        ProcedureDefinition definition,
        string contact,
        AddressCorrection correction
    )
    {
        var people = definition.People;
        var changed = people.With(new PersonId(contact), person => person with { Email = correction.Email });
        return
        [
            .. TextRules.Email(correction.Email, "/email"),
            .. TextRules.Text(correction.Reason, "/reason"),
            // Candidates correct their own.
            .. correction.By == UnreachableLetters.Organisation || correction.By == contact
                ? []
                : ActorRules.Check(people, correction.By),
            .. PeopleRules
                .Check(changed, definition.Stages)
                .Where(fault => fault.Key == "PersonTwice")
                .Select(fault => fault with { Pointer = "/email" }),
        ];
    }

    /// <summary>The candidate to whom the address belongs already; null when it is free for this contact.</summary>
    private async Task<CandidateId?> ClaimAsync(
        ProcedureId procedure,
        string contact,
        string email,
        CancellationToken cancellationToken
    ) =>
        ContactId.Read(contact) is { Referee: null } own
            ? await intake.MoveAsync(
                await candidates.GetAsync(procedure, own.Candidate, cancellationToken),
                email,
                cancellationToken
            )
            : null;

    private async Task ChangeAsync(
        ProcedureId procedure,
        string contact,
        string email,
        CancellationToken cancellationToken
    )
    {
        switch (ContactId.Read(contact))
        {
            case null:
                await procedures.ChangeDefinitionAsync(
                    procedure,
                    d => d with { People = d.People.With(new PersonId(contact), p => p with { Email = email }) },
                    cancellationToken
                );
                break;
            case { Referee: { } referee } named:
                await references.ChangeAsync(
                    procedure,
                    named.Candidate,
                    file => file.With(referee, r => r with { Email = email }),
                    cancellationToken
                );
                break;
            case { } own:
                await candidates.ChangeAsync(
                    procedure,
                    own.Candidate,
                    candidate => candidate with { Email = email },
                    cancellationToken
                );
                break;
        }
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
