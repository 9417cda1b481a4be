using Recruitment.Demo.Play;
using Recruitment.Mail.Outbox;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>Lets days pass; every morning people read the mails that came in, and answer the form behind the link.</summary>
internal sealed class DailyPost(RecruitmentApp app, Action<OutboxMail, WebForm> answer)
{
    private int _read;

    /// <summary>Until the procedure has ended, or a year has passed.</summary>
    /// <param name="kinds">The kinds of mail that are answered.</param>
    public async Task LiveAsync(ProcedureId procedure, params string[] kinds)
    {
        var latest = app.Clock.GetUtcNow().AddYears(1);
        while (
            (await app.Procedures.GetAsync(procedure)).EndedAt is null
            && app.Clock.GetUtcNow() < latest
        )
        {
            await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(1));
            foreach (var mail in await app.Get<OutboxView>().AfterAsync(_read, default))
            {
                _read = mail.Number;
                if (kinds.Contains(mail.Kind))
                {
                    await AnswerAsync(mail);
                }
            }
        }
    }

    private async Task AnswerAsync(OutboxMail mail)
    {
        var link = mail.Links.First(l => l.Contains("/l/", StringComparison.Ordinal));
        var page = await app.GetAsync(new Uri(link).PathAndQuery);
        if (page.Form is { } form)
        {
            answer(mail, form);
            await form.PostAsync();
            await app.Time.RunUntilIdleAsync();
        }
    }
}
