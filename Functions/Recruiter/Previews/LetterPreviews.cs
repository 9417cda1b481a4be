using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Recruitment.Applicants.Outcomes;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Previews;

/// <summary>
/// Writes letters as they would be sent, with what would then be recorded. Nothing is recorded or sent, and links are left
/// out: they are the reader's own.
/// </summary>
public sealed partial class LetterPreviews(
    MailBody body,
    MailCatalog mails,
    ReaderLanguages languages,
    LinkBuilder links,
    TimeProvider clock
)
{
    private const string Somewhere = "…";

    /// <summary>In the place of an address that is the reader's own.</summary>
    public Uri Nowhere => links.To(Somewhere);

    /// <summary>What a candidate reads whom somebody rejects.</summary>
    /// <param name="ground">In the words of who rejects.</param>
    /// <param name="by">Who does, as the procedure knows them.</param>
    public Task<LetterPreview> RejectionAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate,
        string ground,
        PersonId by,
        CancellationToken cancellationToken
    ) =>
        ToCandidateAsync<RejectionMail>(
            procedure,
            definition,
            candidate.Finished(CandidateStatus.Rejected, clock.GetUtcNow(), step: null, ground, by),
            cancellationToken
        );

    /// <summary>What a candidate reads when the procedure is cancelled.</summary>
    public Task<LetterPreview> CancellationAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        return ToCandidateAsync<RejectionMail>(
            procedure with
            {
                State = ProcedureState.Cancelled,
                Outcome = ProcedureOutcome.Cancelled,
                EndedAt = now,
            },
            definition,
            candidate.Finished(CandidateStatus.Rejected, now, step: null, reason: null),
            cancellationToken
        );
    }

    /// <summary>A letter to a candidate, in the language in which they read.</summary>
    /// <param name="candidate">As the record would be by then.</param>
    public Task<LetterPreview> ToCandidateAsync<TMail>(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate,
        CancellationToken cancellationToken
    )
        where TMail : IComponent =>
        WriteAsync<TMail>(
            new CandidateLetter(
                new Letter(procedure, definition, candidate.Name, candidate.Email) { About = candidate }
            )
            {
                Candidate = candidate,
                Today = DutchTime.DayOf(clock.GetUtcNow()),
                OwnPage = Nowhere,
            },
            candidate.Id.Value,
            cancellationToken
        );

    /// <summary>Any letter, in the language in which its reader reads.</summary>
    /// <param name="reader">Id of a candidate or of a person.</param>
    public async Task<LetterPreview> WriteAsync<TMail>(
        Letter letter,
        string reader,
        CancellationToken cancellationToken
    )
        where TMail : IComponent
    {
        // Until this method ends: the letter is in its reader's language, whatever the page is in.
        ReaderLanguage.Use(
            await languages.OfAsync(letter.Procedure.Id, reader, cancellationToken)
                ?? letter.Definition.Organisation.Language
        );
        return Of(letter.Name, await body.RenderAsync<TMail>(letter));
    }

    /// <summary>
    /// A mail that records as they are now would give. Null when they give none; whoever has no e-mail address gets a
    /// letter, which is not written before it is due.
    /// </summary>
    /// <param name="name">Of whom it would go to.</param>
    public async Task<LetterPreview?> OrderedAsync(MailOrder order, string name, CancellationToken cancellationToken) =>
        await mails.Get(order.Kind).ComposeAsync(order, cancellationToken) is { } draft ? Of(name, draft.Html) : null;

    private LetterPreview Of(string name, string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = MailText.Of(document);
        return new LetterPreview(name, document.Title ?? "", OwnLinks().Replace(text, Nowhere.ToString()));
    }

    [GeneratedRegex(@"https?://\S+/l/[\w\-]+\S*")]
    private static partial Regex OwnLinks();
}
