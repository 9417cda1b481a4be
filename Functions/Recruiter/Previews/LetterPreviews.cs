using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Previews;

/// <summary>
/// Writes letters to candidates as they would be sent, with what would then be recorded. Nothing is recorded or sent, and
/// links are left out: they are the candidate's own.
/// </summary>
public sealed class LetterPreviews(MailBody body, LinkBuilder links, TimeProvider clock)
{
    /// <summary>What a candidate reads whom somebody rejects.</summary>
    /// <param name="ground">In the words of who rejects.</param>
    /// <param name="by">Who does, as the procedure knows them.</param>
    public Task<LetterPreview> RejectionAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate,
        string ground,
        PersonId by
    ) =>
        WriteAsync<RejectionMail>(
            procedure,
            definition,
            candidate.Finished(CandidateStatus.Rejected, clock.GetUtcNow(), step: null, ground, by)
        );

    /// <summary>What a candidate reads when the procedure is cancelled.</summary>
    public Task<LetterPreview> CancellationAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate
    )
    {
        var now = clock.GetUtcNow();
        return WriteAsync<RejectionMail>(
            procedure with
            {
                State = ProcedureState.Cancelled,
                Outcome = ProcedureOutcome.Cancelled,
                EndedAt = now,
            },
            definition,
            candidate.Finished(CandidateStatus.Rejected, now, step: null, reason: null)
        );
    }

    private async Task<LetterPreview> WriteAsync<TMail>(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate
    )
        where TMail : IComponent
    {
        // Until this method ends: the letter is in the procedure's language, whatever the page is in.
        ReaderLanguage.Use(definition.Organisation.Language);
        var letter = new CandidateLetter(
            new Letter(procedure, definition, candidate.Name, candidate.Email) { About = candidate }
        )
        {
            Candidate = candidate,
            OwnPage = links.To("…"),
        };
        var html = new HtmlParser().ParseDocument(await body.RenderAsync<TMail>(letter));
        return new LetterPreview(candidate.Name, html.Title ?? "", MailText.Of(html));
    }
}
