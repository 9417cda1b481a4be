using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>Finds who is behind the id of a contact.</summary>
public sealed class AddressBook(ProcedureRecords procedures, CandidateRecords candidates, ReferenceRecords references)
{
    /// <summary>
    /// The contact that a mail goes to; null when there is nobody (any more) whose address could be corrected: an
    /// uploader who is no candidate, the organisation itself, somebody whose place was taken over.
    /// </summary>
    public async Task<string?> ContactOfAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (Identifier.IsValid(order.Recipient))
        {
            return await ExistingAsync(order.Procedure, order.Recipient, cancellationToken);
        }

        if (
            order.About is { } about
            && await FindRefereeAsync(order.Procedure, about, order.Recipient, cancellationToken) is not null
        )
        {
            return ContactId.OfReferee(about, order.Recipient);
        }

        var recipient = new PersonId(order.Recipient);
        if (await procedures.FindFormerAsync(order.Procedure, recipient, cancellationToken) is not null)
        {
            return null;
        }

        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        return definition is null
            ? null
            : await ExistingAsync(order.Procedure, definition.People.Current(recipient).Value, cancellationToken);
    }

    /// <summary>Null when unknown or erased.</summary>
    public async Task<ContactPerson?> FindAsync(
        ProcedureId procedure,
        string contact,
        CancellationToken cancellationToken
    )
    {
        if (ContactId.Read(contact) is not var (candidate, referee))
        {
            var definition = await procedures.FindDefinitionAsync(procedure, cancellationToken);
            return definition?.People.Find(new PersonId(contact)) is { } person
                ? new ContactPerson(person.Name, person.Email)
                : null;
        }

        if (referee is not null)
        {
            return await FindRefereeAsync(procedure, candidate, referee, cancellationToken) is { } named
                ? new ContactPerson(named.Name, named.Email)
                : null;
        }

        return await candidates.FindAsync(procedure, candidate, cancellationToken) is { } found
            ? new ContactPerson(found.Name, found.Email) { Phone = found.Phone }
            : null;
    }

    private async Task<string?> ExistingAsync(
        ProcedureId procedure,
        string contact,
        CancellationToken cancellationToken
    ) => await FindAsync(procedure, contact, cancellationToken) is null ? null : contact;

    private async Task<Referee?> FindRefereeAsync(
        ProcedureId procedure,
        CandidateId candidate,
        string referee,
        CancellationToken cancellationToken
    ) => (await references.FindAsync(procedure, candidate, cancellationToken))?.Find(referee);
}

/// <summary>Somebody as they are written to.</summary>
public sealed record ContactPerson(string Name, string Email)
{
    /// <summary>Of a candidate who gave it; null: not known.</summary>
    public string? Phone { get; init; }
}
