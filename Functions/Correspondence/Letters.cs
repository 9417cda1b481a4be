using Microsoft.AspNetCore.Components;
using Recruitment.Candidates;
using Recruitment.Correspondence.ByPost;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence;

/// <summary>Finds whom a mail goes to and whom it is about, and makes the draft of it.</summary>
public sealed class Letters(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    ReaderLanguages languages,
    MailBody body,
    PostedLetters posted
)
{
    /// <summary>
    /// A kind of mail. Unless <paramref name="write"/> says otherwise it goes to somebody of the organisation, and is
    /// no longer sent once the procedure is cancelled.
    /// </summary>
    public IMail Mail<TBody>(LetterWriter? write = null)
        where TBody : IComponent => new LetterMail<TBody>(this, write ?? ToPersonWhileRunningAsync);

    /// <summary>A kind of mail of which one can be about several candidates: about each of whom there is still something to tell.</summary>
    public IMail MailAboutEach<TBody>(LetterWriter write)
        where TBody : IComponent =>
        Mail<TBody>(
            async (order, cancellationToken) =>
            {
                var found = new List<Letter>();
                foreach (var one in order.Each())
                {
                    if (await write(one, cancellationToken) is { } letter)
                    {
                        found.Add(letter);
                    }
                }

                return found is [var first, .. var others] ? first with { Others = others } : null;
            }
        );

    /// <summary>
    /// The recipient of a mail to an address that the candidate whom it is about has yet to confirm: who reads it is not
    /// known, and it concerns nobody when it is refused.
    /// </summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>The language in which whoever the order names reads, BCP 47; Dutch once all is erased.</summary>
    public async Task<string> LanguageOfAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var reader = order is { Recipient: Unconfirmed, About: { } about } ? about.Value : order.Recipient;
        return await languages.OfAsync(order.Procedure, reader, cancellationToken) ?? "nl";
    }

    /// <summary>To the candidate whom the order names; null when they or the procedure have been erased.</summary>
    public async Task<Letter?> ToCandidateAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var id = new CandidateId(order.Recipient);
        return
            await candidates.FindAsync(order.Procedure, id, cancellationToken) is { } candidate
            && await ToAsync(order, candidate.Name, candidate.Email, cancellationToken) is { } letter
            ? letter with
            {
                About = candidate,
            }
            : null;
    }

    /// <summary>
    /// To somebody of the organisation, or whoever has their place by now; null when there is no such person, or when
    /// the procedure has been erased.
    /// </summary>
    public async Task<Letter?> ToPersonAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        var people = definition?.People;
        var person = people?.Find(people.Current(new PersonId(order.Recipient)));
        return await ToAsync(order, person, cancellationToken);
    }

    /// <summary>To somebody of the organisation; null also once the procedure is cancelled.</summary>
    public async Task<Letter?> ToPersonWhileRunningAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToPersonAsync(order, cancellationToken) is { IsCancelled: false } letter ? letter : null;

    /// <summary>To somebody whose place was taken over; null once their last mail is sent.</summary>
    public async Task<Letter?> ToFormerAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToAsync(
            order,
            await procedures.FindFormerAsync(order.Procedure, new PersonId(order.Recipient), cancellationToken),
            cancellationToken
        );

    /// <summary>To any address; null when the procedure has been erased.</summary>
    public async Task<Letter?> ToAsync(
        MailOrder order,
        string name,
        string address,
        CancellationToken cancellationToken
    ) =>
        await procedures.FindAsync(order.Procedure, cancellationToken) is { } procedure
        && await procedures.FindDefinitionAsync(order.Procedure, cancellationToken) is { } definition
            ? new Letter(procedure, definition, name, address)
            : null;

    private async Task<Letter?> ToAsync(MailOrder order, Person? person, CancellationToken cancellationToken) =>
        person is not null && await ToAsync(order, person.Name, person.Email, cancellationToken) is { } letter
            ? letter with
            {
                About = order.About is { } about
                    ? await candidates.FindAsync(order.Procedure, about, cancellationToken)
                    : null,
            }
            : null;

    /// <summary>
    /// Keeps the letter for who posts it, and drafts in its place the mail that asks the recruiter to. Doing it again
    /// keeps the same letter.
    /// </summary>
    public async Task<MailDraft> PostAsync<TBody>(MailOrder order, Letter letter, CancellationToken cancellationToken)
        where TBody : IComponent
    {
        var html = await body.RenderAsync<TBody>(letter);
        return await DraftAsync<LetterToPost>(await posted.KeepAsync(order, letter, html, cancellationToken));
    }

    public async Task<MailDraft> DraftAsync<TBody>(Letter letter)
        where TBody : IComponent =>
        new()
        {
            ToName = letter.Name,
            ToAddress = letter.Address,
            FromName = letter.Definition.Organisation.Name,
            ReplyTo = letter.Definition.Organisation.ReplyTo,
            Html = await body.RenderAsync<TBody>(letter),
            Calendar = letter.Invitation?.Write(),
            CalendarMethod = letter.Invitation?.Method,
            Unsubscribe = letter.Unsubscribe,
        };
}
