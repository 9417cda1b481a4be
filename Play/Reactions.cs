using System.Net;
using System.Security.Cryptography;
using System.Text;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Play;

/// <summary>What people do with the mails that they get: they open the link, read the page and answer its form.</summary>
internal sealed class Reactions(IPlayedApp app, Course course, Expectations expectations, Screen screen)
{
    private const int Minutes = 50;

    /// <summary>Mails of which one can ask something about several candidates, behind a link for each.</summary>
    private static readonly HashSet<string> AboutSeveral =
    [
        MailKinds.ChecksAsked,
        MailKinds.StartAsked,
        MailKinds.StartEscalation,
        MailKinds.TermAsked,
        MailKinds.SilentReferee,
    ];

    private readonly Dictionary<string, int> _votesBy = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many votes each address was told to be recorded.</summary>
    public IReadOnlyDictionary<string, int> VotesBy => _votesBy;

    /// <summary>Null when the mail asks nothing of its reader, or the reader never answers.</summary>
    public Reaction? To(ReceivedMail mail)
    {
        if (LinkIn(mail) is not null && course.HoursUntilAnswer(mail) is { } hours)
        {
            return Later(mail, hours, () => VoteAsync(mail));
        }

        switch (mail.Kind)
        {
            case MailKinds.RepeatedApplication:
                return Later(mail, hours: 2, () => DoAsync(mail, "dropReplacement", "keeps the first application"));
            case MailKinds.Acknowledgement when Sender(mail) is { Withdraws: true }:
                return Later(mail, hours: 60, () => DoAsync(mail, "withdraw", "withdraws"));
            case MailKinds.BallotReminder when course.IsSilent(mail.To):
                screen.Event(app.Now, $"{mail.To} is reminded, and stays silent");
                return null;
            case MailKinds.BallotEscalation:
                screen.Event(app.Now, $"{mail.To} is told who has not answered");
                return null;
            default:
                return null;
        }
    }

    /// <summary>
    /// Some hours later, by day, and not all in the same minute: which one hangs on the reader and the mail alone, so that
    /// a mail more to somebody changes nothing for the others.
    /// </summary>
    private Reaction Later(ReceivedMail mail, int hours, Func<Task> act)
    {
        var minutes = SHA256.HashData(Encoding.UTF8.GetBytes($"{mail.To} {mail.Kind} {mail.Subject}"))[0] % Minutes;
        var when = app.Now.AddHours(hours).AddMinutes(minutes);
        if (when.Hour is < 8 or >= 18)
        {
            when = new DateTimeOffset(when.UtcDateTime.Date, TimeSpan.Zero)
                .AddDays(when.Hour < 8 ? 0 : 1)
                .AddHours(8)
                .AddMinutes(minutes);
        }

        return new Reaction(when, act);
    }

    private Applicant? Sender(ReceivedMail mail) =>
        course.Applicants.FirstOrDefault(a => a.Email.Equals(mail.To, StringComparison.OrdinalIgnoreCase));

    private async Task VoteAsync(ReceivedMail mail)
    {
        foreach (var link in AboutSeveral.Contains(mail.Kind) ? LinksIn(mail).ToList() : [LinkIn(mail)!]) // asked with a link
        {
            if (await AnswerAsync(mail, link) && mail.Kind == MailKinds.BallotInvitation)
            {
                _votesBy[mail.To] = _votesBy.GetValueOrDefault(mail.To) + 1;
            }
        }
    }

    /// <summary>Whether there was something to answer, and the answer was taken.</summary>
    private async Task<bool> AnswerAsync(ReceivedMail mail, Uri link)
    {
        var page = await OpenAsync(mail, link);
        if (page.Form is not { } form)
        {
            NothingLeft(mail);
            return false;
        }

        course.Fill(form, mail, app.Now);
        if (await SendAsync(mail, form, "answers"))
        {
            return true;
        }

        if (!course.MayErr || (await OpenAsync(mail, link)).Form is not { } again)
        {
            return false;
        }

        course.Mend(again, mail, app.Now);
        return await SendAsync(mail, again, "mends the answer");
    }

    private async Task DoAsync(ReceivedMail mail, string action, string what)
    {
        var page = await OpenAsync(mail, LinkIn(mail)!); // the mails that are acted on have one
        if (page.Forms.FirstOrDefault(f => f.Options("action").Contains(action)) is not { } form)
        {
            NothingLeft(mail);
            return;
        }

        form.Set("action", action);
        if (form.Names.Contains("confirmWithdraw"))
        {
            form.Set("confirmWithdraw", "true");
        }

        await SendAsync(mail, form, what);
    }

    private void NothingLeft(ReceivedMail mail) =>
        screen.Event(app.Now, $"{mail.To} finds nothing left to answer: {mail.Subject}");

    private async Task<WebPage> OpenAsync(ReceivedMail mail, Uri link)
    {
        var page = await WebPage.OpenAsync(app.Http, link);
        expectations.Hold(
            page.Status == HttpStatusCode.OK || IsTooLate(page),
            $"the link in mail {mail.N} ({mail.Kind}) opens"
        );
        return page;
    }

    private static Uri? LinkIn(ReceivedMail mail) => LinksIn(mail).FirstOrDefault();

    private static IEnumerable<Uri> LinksIn(ReceivedMail mail) =>
        mail.Links.Where(link => link.AbsolutePath.StartsWith("/l/", StringComparison.Ordinal));

    private bool IsTooLate(WebPage page) =>
        (app.TimeRuns || course.MayErr)
        && page.Status is (HttpStatusCode.Conflict or HttpStatusCode.Gone or HttpStatusCode.Forbidden);

    /// <summary>
    /// Whether it was taken; a form of many pages is answered page after page, and who is asked whether the answer is right
    /// says so.
    /// </summary>
    private async Task<bool> SendAsync(ReceivedMail mail, WebForm form, string what)
    {
        var answer = await form.PostAsync();
        while (answer.Form is { } next && answer.Document.QuerySelector("#saved, #confirm") is { } asks)
        {
            if (asks.Id == "confirm")
            {
                next.Set("confirmed", "yes");
            }
            else
            {
                course.Fill(next, mail, app.Now);
            }

            answer = await next.PostAsync();
        }

        var faults = answer.Document.QuerySelector(".error-summary")?.TextContent;
        var taken = answer.Status == HttpStatusCode.OK && faults is null;
        expectations.Hold(
            taken || IsTooLate(answer) || (course.MayErr && faults is not null),
            $"{mail.To} {what} ({mail.Kind}): {(int)answer.Status} {faults ?? answer.Document.Title}"
        );
        screen.Event(app.Now, $"{Sender(mail)?.Name ?? mail.To} {what}: {mail.Subject}");
        return taken;
    }
}
