using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Appointing;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Mail;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Desk.Confirming;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>Tells to whom something that is about to be done with a candidate sends what.</summary>
public sealed class CandidateActPreviews(
    LetterPreviews letters,
    DeskCandidateActs acts,
    CandidateRecords candidates,
    ContactRecords contacts,
    BallotRecords ballots,
    Entrances entrances,
    TimeProvider clock
)
{
    /// <param name="form">Without faults.</param>
    public async Task<IReadOnlyList<PreviewedMail>> OfAsync(
        DeskCandidateModel page,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var candidate = page.Candidate;
        return form["action"].ToString() switch
        {
            "reject" =>
            [
                Mail<RejectionMail>(
                    await letters.RejectionAsync(
                        page.Procedure.Procedure,
                        page.Definition,
                        candidate,
                        form["ground"].ToString().Trim(),
                        page.Procedure.By,
                        cancellationToken
                    )
                ),
            ],
            "withdraw" => await WithdrawalAsync(page, cancellationToken),
            "restore" => await ReturnAsync(page, cancellationToken),
            "track" when Enum.TryParse<Track>(form["track"], ignoreCase: true, out var track) =>
            [
                await ToAsync<TrackChangedMail>(page, candidate with { Track = track }, cancellationToken),
            ],
            DeskCandidateActs.Join => await JoiningAsync(page, form["other"].ToString(), cancellationToken),
            DeskCandidateActs.Correct => await MissedAsync(page, form["email"].ToString(), cancellationToken),
            DeskCandidateActs.SendAgain when DeskCandidateActs.OrderAgain(page, form) is { } order =>
            [
                await OrderedAsync(page, order, page.Names.ReaderOf(order), cancellationToken),
            ],
            DeskCandidateActs.Interview =>
            [
                new PreviewedMail(
                    MailNames.Of(InterviewNotices.Appointment),
                    [candidate.Name, .. page.Definition.People.Committee.Select(member => member.Name)]
                ),
            ],
            _ => [],
        };
    }

    private async Task<IReadOnlyList<PreviewedMail>> WithdrawalAsync(
        DeskCandidateModel page,
        CancellationToken cancellationToken
    )
    {
        var (procedure, candidate) = (page.Procedure.Procedure, page.Candidate);
        var withdrawn = candidate.Finished(
            CandidateStatus.Withdrawn,
            clock.GetUtcNow(),
            step: null,
            reason: null,
            page.Procedure.By
        );
        if (candidate.Status != CandidateStatus.Appointed)
        {
            return [await ToAsync<WithdrawalConfirmedMail>(page, withdrawn, cancellationToken)];
        }

        var people = page.Definition.People.All.ToList();
        var notice = new MailOrder
        {
            Procedure = procedure.Id,
            Kind = nameof(PlaceFreedMail),
            Recipient = people[0].Id.Value,
            About = candidate.Id,
        };
        return
        [
            await ToAsync<AppointmentWithdrawnMail>(page, withdrawn, cancellationToken),
            new PreviewedMail(
                MailNames.Of(notice.Kind),
                [.. people.Select(person => person.Person.Name)],
                await letters.OrderedAsync(notice, people[0].Person.Name, cancellationToken)
            ),
        ];
    }

    /// <summary>Whoever voted already on the ballot that is open is asked about who comes back, as well.</summary>
    private async Task<IReadOnlyList<PreviewedMail>> ReturnAsync(
        DeskCandidateModel page,
        CancellationToken cancellationToken
    )
    {
        var (procedure, candidate) = (page.Procedure.Procedure, page.Candidate);
        var scene = new ActionScene(procedure, page.Definition, candidate, clock.GetUtcNow());
        var entrance = await entrances.FindAsync(scene, cancellationToken);
        var back = candidate with
        {
            Status = entrance.Status,
            StatusBy = page.Procedure.By,
            StatusReason = null,
            StatusBefore = null,
        };
        List<PreviewedMail> mails = [await ToAsync<BroughtBackMail>(page, back, cancellationToken)];
        if (
            entrance.Ballot is { } ballot
            && (await ballots.VotesAsync(procedure.Id, ballot, cancellationToken))
                .Where(vote => !vote.SaysOf(candidate.Id))
                .Select(vote => page.NameOf(vote.Voter))
                .ToList()
                is { Count: > 0 } voters
        )
        {
            mails.Add(new PreviewedMail(MailNames.Of(nameof(BallotWidenedMail)), voters));
        }

        return mails;
    }

    private async Task<IReadOnlyList<PreviewedMail>> JoiningAsync(
        DeskCandidateModel page,
        string named,
        CancellationToken cancellationToken
    ) =>
        await acts.OtherAsync(page, named, cancellationToken) is { } id
        && await candidates.FindAsync(page.Candidate.Procedure, id, cancellationToken) is { } other
            ? [await ToAsync<ApplicationsJoinedMail>(page, other, cancellationToken)]
            : [];

    /// <summary>What did not arrive, and goes to the new address.</summary>
    private async Task<IReadOnlyList<PreviewedMail>> MissedAsync(
        DeskCandidateModel page,
        string address,
        CancellationToken cancellationToken
    )
    {
        var procedure = page.Candidate.Procedure;
        var contact = await contacts.FindAsync(procedure, page.Candidate.Id.Value, cancellationToken);
        var mails = new List<PreviewedMail>();
        foreach (
            var order in MissedCall.Orders(
                procedure,
                contact is { IsOpen: true } ? contact.Last.Select(m => m.Key) : []
            )
        )
        {
            mails.Add(await OrderedAsync(page, order, address.Trim(), cancellationToken));
        }

        return mails;
    }

    private async Task<PreviewedMail> ToAsync<TMail>(
        DeskCandidateModel page,
        Candidate reader,
        CancellationToken cancellationToken
    )
        where TMail : Microsoft.AspNetCore.Components.IComponent =>
        Mail<TMail>(
            await letters.ToCandidateAsync<TMail>(page.Procedure.Procedure, page.Definition, reader, cancellationToken)
        );

    private static PreviewedMail Mail<TMail>(LetterPreview letter) =>
        new(MailNames.Of(typeof(TMail).Name), [letter.Name], letter);

    /// <summary>Who has no e-mail address gets a letter by post, which is written when it is sent.</summary>
    private async Task<PreviewedMail> OrderedAsync(
        DeskCandidateModel page,
        MailOrder order,
        string reader,
        CancellationToken cancellationToken
    ) =>
        new(
            MailNames.Of(order.Kind),
            [reader],
            page.Candidate.Email.Length > 0 ? await letters.OrderedAsync(order, reader, cancellationToken) : null
        );
}
