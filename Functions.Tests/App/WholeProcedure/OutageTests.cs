using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Store;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>Storage, mail server or network are away for a day: nothing is lost by it, and nobody has to resume anything.</summary>
public sealed class OutageTests
{
    private const string TemplateName = "groeisaam";
    private const int Candidates = 12;

    /// <summary>What is sent only because a day was lost.</summary>
    private static readonly string[] OfDelay =
    [
        "Reminder",
        "Escalation",
        "LastNotice",
        "Extended",
        "NoAnswerYet",
        "ClockWarning",
    ];

    private static readonly PersonalDataSearch Named = new([Outage.Name, Outage.Address]);

    private static readonly Lazy<Task<(Outage Outage, Played Played)>> Usual = new(() =>
        PlayAsync(TimeSpan.Zero, recover: false)
    );

    [Theory, WarmAndRecovered]
    public async Task Every_activity_fails_for_a_day_and_the_procedure_comes_to_its_normal_end(bool recover)
    {
        var (none, usual) = await Usual.Value;
        var (outage, played) = await PlayAsync(TimeSpan.FromDays(1), recover);

        Assert.Empty(outage.Lost);
        Assert.Empty(none.Overcome.Except(outage.Overcome));
        Assert.Equal(usual.Ended.Outcome, played.Ended.Outcome);
        Assert.Equal(usual.Ended.Candidates, played.Ended.Candidates);
        Assert.Equal(Mails(usual), Mails(played));
        AssertNobodyIsNamed(outage);
    }

    private static async Task<(Outage Outage, Played Played)> PlayAsync(TimeSpan length, bool recover)
    {
        var outage = new Outage(length);
        var course = new Course(Template.Read(TemplateName), SampleApplicants.Take(Candidates));
        var played = await WholeCourse.PlayAsync(
            TemplateName,
            course,
            atTheEnd: (app, _) =>
            {
                Assert.Equal(0, DurableHistory.Count(app.Services.GetRequiredService<SqliteStore>(), Named));
                return Task.CompletedTask;
            },
            disturbance: outage.Disturbance(recover)
        );
        return (outage, played);
    }

    /// <summary>The faults were logged with their kind and place, and without what they said.</summary>
    private static void AssertNobodyIsNamed(Outage outage)
    {
        var faults = outage.Log.Entries.Where(entry => entry.Text.Contains("IOException", StringComparison.Ordinal));
        Assert.Contains(faults, entry => entry.Text.Contains(nameof(Outage), StringComparison.Ordinal));
        Assert.Equal(0, outage.Log.Entries.Sum(entry => Named.Count($"{entry.Text}\n{entry.Fault}")));
    }

    /// <summary>Which mails went to whom; their subjects may name days that moved.</summary>
    private static IEnumerable<string> Mails(Played played) =>
        played
            .Mails.All.Where(mail => !OfDelay.Any(mail.Kind.Contains))
            .Select(mail => $"{mail.Kind} to {mail.To}")
            .Order(StringComparer.Ordinal);
}
