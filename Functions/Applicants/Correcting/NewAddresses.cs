using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Applicants.Correcting;

/// <summary>
/// Changes the address of a candidate who asks for it: a link in a mail to the new address confirms it, and the old one is
/// told. Whether the address is somebody else's is said to nobody but who reads its mail.
/// </summary>
public sealed class NewAddresses(CandidateRecords candidates, AddressDesk desk, AuditLog audit, TimeProvider clock)
{
    private static readonly Texts Sentences = new(typeof(NewAddresses));

    /// <summary>Addresses that a candidate can ask for, so that nobody can have strangers written to without end.</summary>
    public const int MostAsked = 5;

    /// <summary>Asking for the same address again is the same request for as long as that can be confirmed.</summary>
    /// <returns>The candidate with the request; null: they asked too often.</returns>
    public async Task<Candidate?> AskAsync(
        Candidate candidate,
        string email,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var id = Identifier.New();
        var changed = await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            found =>
                found.NewEmail is { } earlier
                && (IsSame(earlier.Email, email) && earlier.IsPending(now) || earlier.Asked >= MostAsked)
                    ? found
                    : found with
                    {
                        NewEmail = new AddressChange(id, email, now, (found.NewEmail?.Asked ?? 0) + 1),
                    },
            cancellationToken
        );
        if (changed.NewEmail is not { } change || !IsSame(change.Email, email) || !change.IsPending(now))
        {
            return null;
        }

        if (change.Id == id)
        {
            await audit.AppendAsync(changed.Procedure, "AddressChangeAsked", id, changed.Id.Value, cancellationToken);
        }

        await client.StartAsync(Order(nameof(ConfirmAddressMail), Letters.Unconfirmed), cancellationToken);
        await client.StartAsync(Order(nameof(AddressChangeAskedMail), changed.Id.Value), cancellationToken);
        return changed;

        MailOrder Order(string kind, string recipient) =>
            new()
            {
                Procedure = changed.Procedure,
                Kind = kind,
                Recipient = recipient,
                Step = change.Id,
                About = changed.Id,
            };
    }

    /// <summary>Makes the address the candidate's. Confirming it again changes nothing.</summary>
    /// <returns>False: it belongs to another application.</returns>
    public async Task<bool> ConfirmAsync(
        Candidate candidate,
        AddressChange change,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var correction = new AddressCorrection
        {
            Email = change.Email,
            Reason = Sentences["Confirmed"],
            By = candidate.Id.Value,
        };
        var faults = await desk.CorrectAsync(
            candidate.Procedure,
            candidate.Id.Value,
            correction,
            client,
            cancellationToken
        );
        if (faults.Any(fault => fault.Key != "SameAddress"))
        {
            return false;
        }

        await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            found =>
                found.NewEmail is { ConfirmedAt: null } pending && pending.Id == change.Id
                    ? found with
                    {
                        NewEmail = pending with { ConfirmedAt = clock.GetUtcNow() },
                    }
                    : found,
            cancellationToken
        );
        return true;
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
