using System.Security.Cryptography;
using System.Text;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence.ByPost;

/// <summary>
/// Turns letters to candidates without an e-mail address into letters to post: the one way in which that is done, so
/// that no stage needs to know of it. Each is kept once, by the order that it carries out.
/// </summary>
public sealed class PostedLetters(RecordStore records, LinkBuilder links, TimeProvider clock)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<PostedLetter?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        string id,
        CancellationToken cancellationToken
    ) => records.FindAsync<PostedLetter>(PathOf(procedure, candidate, id), cancellationToken);

    /// <summary>Keeps the letter, and answers what the recruiter reads of it.</summary>
    /// <param name="html">The letter as a mail.</param>
    public async Task<LetterToPostLetter> KeepAsync(
        MailOrder order,
        Letter letter,
        string html,
        CancellationToken cancellationToken
    )
    {
        var id = IdOf(order);
        var candidate = new CandidateId(order.Recipient);
        var now = clock.GetUtcNow();
        var printed = PrintedLetter.Of(html, letter, DutchTime.DayOf(now), links.Base);
        var stages = letter.Definition.Stages.Select(stage => stage.Id);
        var stage = Step.In(order.Step, stages)?.Stage;
        var kept = new PostedLetter
        {
            Id = id,
            Procedure = order.Procedure,
            Candidate = candidate,
            Kind = order.Kind,
            Step = order.Step,
            WrittenAt = now,
            Subject = printed.Subject,
            Html = printed.Html,
            PostBy = letter.Definition.Organisation.Calendar.Next(DutchTime.DayOf(now)),
            AnswerBy = letter.Procedure.Timeline.FirstOrDefault(dates => dates.StageId == stage)?.ClosesAt,
            // Without a step the page is the candidate's own, which waits for nothing.
            AnswerPage = stage is null ? null : printed.Page,
        };
        kept = await records.ChangeAsync<PostedLetter>(
            PathOf(order.Procedure, candidate, id),
            found => found ?? kept,
            cancellationToken
        );
        var recruiter = letter.Recruiter;
        return new LetterToPostLetter(letter with { Name = recruiter.Name, Address = recruiter.Email })
        {
            Posted = kept,
            Link = links.For(new Link(PostLink.Name, order.Procedure, id, People.RecruiterId.Value, candidate.Value)),
        };
    }

    private static string IdOf(MailOrder order) => Identifier.From(SHA256.HashData(Encoding.UTF8.GetBytes(order.Key)));

    private static string PathOf(ProcedureId procedure, CandidateId candidate, string id) =>
        $"{RecordPaths.CandidateFolder(procedure, candidate)}letters/{id}.json";
}

/// <summary>What the recruiter reads of a letter to post.</summary>
public sealed record LetterToPostLetter : Letter
{
    public LetterToPostLetter(Letter letter)
        : base(letter) { }

    public required PostedLetter Posted { get; init; }

    /// <summary>Where it is printed, and where the answer is recorded.</summary>
    public required Uri Link { get; init; }
}
