using System.Net;
using Recruitment.Demo.Cast;
using Recruitment.Demo.Report;

namespace Recruitment.Demo.Play;

/// <summary>What people do with the mails that they get: they open the link, read the page and answer its form.</summary>
internal sealed class Reactions(
    RunningApp app,
    IReadOnlyList<Applicant> applicants,
    Expectations expectations,
    Screen screen
)
{
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        Cast.Silent.Address,
    };

    private readonly Votes _votes = new(applicants);

    /// <summary>Null when the mail asks nothing of its reader, or the reader never answers.</summary>
    public Reaction? To(ReceivedMail mail)
    {
        switch (mail.Kind)
        {
            case MailKinds.BallotInvitation when !Silent.Contains(mail.To):
                return Later(mail, hours: 3, () => AnswerAsync(mail, "votes"));
            case MailKinds.InterviewInvitation:
                return Later(mail, hours: 5, () => AnswerAsync(mail, "chooses an interview slot"));
            case MailKinds.Offer:
                return Later(mail, hours: 20, () => AnswerAsync(mail, "accepts the offer"));
            case MailKinds.RepeatedApplication:
                return Later(
                    mail,
                    hours: 2,
                    () => DoAsync(mail, "dropReplacement", "keeps the first application")
                );
            case MailKinds.Acknowledgement when Sender(mail) is { Withdraws: true }:
                return Later(mail, hours: 60, () => DoAsync(mail, "withdraw", "withdraws"));
            case MailKinds.BallotReminder when Silent.Contains(mail.To):
                screen.Event(
                    app.Clock.GetUtcNow(),
                    $"{Cast.Silent.Name} is reminded, and stays silent"
                );
                return null;
            case MailKinds.BallotEscalation:
                screen.Event(app.Clock.GetUtcNow(), $"{mail.To} is told who has not answered");
                return null;
            default:
                return null;
        }
    }

    /// <summary>Some hours later, and by day.</summary>
    private Reaction Later(ReceivedMail mail, int hours, Func<Task> act)
    {
        var when = app.Clock.GetUtcNow().AddHours(hours).AddMinutes(mail.N % 50);
        if (when.Hour is < 8 or >= 18)
        {
            when = new DateTimeOffset(when.UtcDateTime.Date, TimeSpan.Zero)
                .AddDays(when.Hour < 8 ? 0 : 1)
                .AddHours(8)
                .AddMinutes(mail.N % 50);
        }

        return new Reaction(when, act);
    }

    private Applicant? Sender(ReceivedMail mail) =>
        applicants.FirstOrDefault(a => a.Email.Equals(mail.To, StringComparison.OrdinalIgnoreCase));

    private async Task AnswerAsync(ReceivedMail mail, string what)
    {
        var page = await OpenAsync(mail);
        if (page.Form is not { } form)
        {
            screen.Event(
                app.Clock.GetUtcNow(),
                $"{mail.To} finds nothing left to answer: {mail.Subject}"
            );
            return;
        }

        _votes.Fill(form, mail.To);
        await SendAsync(mail, form, what);
    }

    private async Task DoAsync(ReceivedMail mail, string action, string what)
    {
        var page = await OpenAsync(mail);
        var form = page
            .Forms.First(f => f.Options("action").Contains(action))
            .Set("action", action);
        if (form.Names.Contains("confirmWithdraw"))
        {
            form.Set("confirmWithdraw", "true");
        }

        await SendAsync(mail, form, what);
    }

    private async Task<WebPage> OpenAsync(ReceivedMail mail)
    {
        var link = mail.Links.First(link =>
            link.AbsolutePath.StartsWith("/l/", StringComparison.Ordinal)
        );
        var page = await WebPage.OpenAsync(app.Http, link);
        expectations.Hold(
            page.Status == HttpStatusCode.OK,
            $"the link in mail {mail.N} ({mail.Kind}) opens"
        );
        return page;
    }

    private async Task SendAsync(ReceivedMail mail, WebForm form, string what)
    {
        var answer = await form.PostAsync();
        var faults = answer.Document.QuerySelector(".error-summary")?.TextContent;
        expectations.Hold(
            answer.Status == HttpStatusCode.OK && faults is null,
            $"{mail.To} {what} ({mail.Kind}): {(int)answer.Status} {faults}"
        );
        screen.Event(
            app.Clock.GetUtcNow(),
            $"{Sender(mail)?.Name ?? mail.To} {what}: {mail.Subject}"
        );
    }
}
