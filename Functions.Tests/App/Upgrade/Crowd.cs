using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Tests.Upgrade;

/// <summary>
/// The people of many procedures on one app, who act on their mails as people in the demo do, until nobody has
/// anything left to do by a day.
/// </summary>
/// <param name="reactsTo">Whether a mail is read at all.</param>
internal sealed class Crowd(RunningApp app, Func<ReceivedMail, bool> reactsTo)
{
    private static readonly IReadOnlyList<Applicant> Applicants =
    [
        .. SampleApplicants
            .Take(4)
            .Select((a, i) => a with { After = TimeSpan.FromHours(1 + i), ConsentRetention = i == 3 }),
    ];

    private readonly Agenda _agenda = new();
    private readonly Mailbox _mailbox = new(app.Http);
    private readonly Screen _screen = new(silent: true);

    public Expectations Expectations { get; } = new(new Screen(silent: true));

    /// <summary>The mails that were read, in order.</summary>
    public List<ReceivedMail> Mails { get; } = [];

    /// <summary>What somebody does in place of what people usually do about a mail; null: as usual.</summary>
    public Func<ReceivedMail, Func<Task>?> Instead { get; init; } = _ => null;

    public async Task RunUntilAsync(DateTimeOffset moment, Func<Task<bool>>? isOver = null)
    {
        var course = new Course(Template.Read("alkwin"), Applicants);
        var reactions = new Reactions(app, course, Expectations, _screen);
        var askedOn = default(DateOnly);
        while (true)
        {
            await app.WhenIdleAsync();
            foreach (var mail in await _mailbox.ReadNewAsync())
            {
                Read(mail with { Links = [.. mail.Links.Select(Here)] }, reactions);
            }

            if (_agenda.TryTakeDue(app.Now, out var act))
            {
                await act();
                continue;
            }

            var next = new[] { _agenda.Next, app.NextDue, moment }.Min() ?? moment;
            if (DateOnly.FromDateTime(next.UtcDateTime) is var day && day != askedOn)
            {
                askedOn = day;
                if (isOver is not null && await isOver())
                {
                    return;
                }
            }

            await app.AdvanceToAsync(next);
            if (next == moment)
            {
                await app.WhenIdleAsync();
                return;
            }
        }
    }

    public async Task<ProcedureState> StateAsync(string procedure) =>
        (await SendAsync(HttpMethod.Get, $"api/procedures/{procedure}")).Deserialize<ProcedureState>(
            JsonSerializerOptions.Web
        )!; // A status is an object.

    /// <summary>Calls the API as the recruiter.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = method == HttpMethod.Get ? null : JsonContent.Create(body ?? new { }),
        };
        request.Headers.Add("x-functions-key", RunningApp.Key);
        using var answer = await app.Http.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, json.GetRawText());
        return json;
    }

    /// <summary>Where a link of the recorded app leads on the one that runs now.</summary>
    private Uri Here(Uri link) => new(app.Http.BaseAddress!, link.PathAndQuery);

    private void Read(ReceivedMail mail, Reactions reactions)
    {
        Mails.Add(mail);
        if (!reactsTo(mail))
        {
            return;
        }

        if (mail.Kind == MailKinds.VacancyOnline)
        {
            var vacancy = new Uri(app.Http.BaseAddress!, $"vacancies/{mail.Procedure}");
            var applying = new Applying(app, vacancy, mail.Procedure, _screen, Expectations);
            foreach (var applicant in Applicants)
            {
                _agenda.Plan(app.Now + applicant.After, () => applying.ApplyAsync(applicant));
            }
        }

        if (reactions.To(mail) is { } usual)
        {
            _agenda.Plan(usual.When, Instead(mail) ?? usual.Act);
        }
    }
}
