using System.Text.Json.Nodes;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Play;

/// <summary>
/// Plays a procedure: everybody acts as people do, by the form, an upload or the links in their mails, and the clock
/// moves on when nobody has anything left to do.
/// </summary>
internal sealed class ProcedurePlay(IPlayedApp app, Course course, Expectations expectations, Screen screen)
{
    private const int DaysUntilNextTry = 3;

    private readonly Agenda _agenda = new();
    private readonly Mailbox _mailbox = new(app.Http);
    private readonly Reactions _reactions = new(app, course, expectations, screen);

    public PlayedRecruiter Recruiter { get; } = new(app.Http);

    /// <summary>The mails that went out, by kind.</summary>
    public MailCounts Mails { get; } = new();

    /// <summary>How many votes each address was told to be recorded.</summary>
    public IReadOnlyDictionary<string, int> VotesBy => _reactions.VotesBy;

    /// <summary>Called with every mail before anybody reacts to it; a test looks at what its links show.</summary>
    public Func<ReceivedMail, Task> Watch { get; init; } = _ => Task.CompletedTask;

    private DateTimeOffset Now => app.Now;

    /// <summary>The recruiter starts the procedure; the applicants make their plans once the vacancy is online.</summary>
    /// <param name="overrides">What differs from the template, as a merge patch.</param>
    public async Task StartAsync(string template, JsonObject? overrides = null)
    {
        await app.PerformAsync(() => Recruiter.StartAsync(template, overrides));
        screen.Event(Now, $"the recruiter starts the procedure from the template {template}");
    }

    /// <summary>Goes on until <paramref name="isOver"/>, asked whenever the clock would pass a day.</summary>
    /// <exception cref="TimeoutException">It was not over by <paramref name="latest"/>.</exception>
    public async Task RunUntilAsync(Func<ProcedureState, bool> isOver, DateTimeOffset latest)
    {
        var askedOn = default(DateOnly);
        while (true)
        {
            await app.WhenIdleAsync();
            await ReadMailsAsync();
            if (_agenda.TryTakeDue(Now, out var act))
            {
                await app.PerformAsync(act);
                continue;
            }

            var next = Earliest(_agenda.Next, app.NextDue) ?? latest;
            var day = DateOnly.FromDateTime(next.UtcDateTime);
            if (day != askedOn)
            {
                askedOn = day;
                if (isOver(await Recruiter.StateAsync()))
                {
                    return;
                }
            }

            if (next >= latest)
            {
                var stands = await Recruiter.StateAsync();
                throw new TimeoutException(
                    $"The procedure was not over by {latest:yyyy-MM-dd}: it is {stands.State} in {stands.Stage}, with {string.Join(", ", stands.Candidates)}."
                );
            }

            await app.AdvanceToAsync(next);
        }
    }

    private async Task ReadMailsAsync()
    {
        foreach (var mail in await _mailbox.ReadNewAsync())
        {
            if (mail.Procedure != Recruiter.Procedure)
            {
                continue;
            }

            Mails.Add(mail);
            await Watch(mail);
            if (mail.Kind == MailKinds.VacancyOnline)
            {
                PlanApplications();
            }

            if (course.Provoked(mail) is { } act)
            {
                _agenda.Plan(Now.AddHours(1), () => act(Recruiter));
            }

            if (_reactions.To(mail) is { } reaction)
            {
                _agenda.Plan(reaction.When, reaction.Act);
            }
        }
    }

    private void PlanApplications()
    {
        screen.Stage(Now, "the vacancy is online");
        var applying = new Applying(app, Recruiter.VacancyUrl, Recruiter.Procedure, screen, expectations);
        var order = 0;
        foreach (var applicant in course.Applicants)
        {
            var when = Now + applicant.After + TimeSpan.FromMinutes(7 * order++);
            _agenda.Plan(when, () => ApplyAsync(applying, applicant));
        }

        _agenda.Plan(Now.AddDays(2), applying.UploadRubbishAsync);
    }

    /// <summary>Applies, and comes back when the vacancy is not open to the applicant yet.</summary>
    private async Task ApplyAsync(Applying applying, Applicant applicant)
    {
        var isOver =
            applicant.OnPaper || applicant.Late
                ? await Recruiter.EnterAsync(applicant)
                : await applying.ApplyAsync(applicant);
        if (!isOver)
        {
            _agenda.Plan(Now.AddDays(DaysUntilNextTry), () => ApplyAsync(applying, applicant));
        }
        else if (applicant.AppliesTwice)
        {
            _agenda.Plan(Now.AddDays(1), () => applying.ApplyAgainAsync(applicant));
        }
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other
        : other is null || one < other ? one
        : other;
}
