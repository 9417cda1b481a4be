using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Mail.Outbox;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Records;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>
/// What people and the inspectorate see of a played procedure: the same whenever people act the same, whatever engine
/// carries it. Ids are replaced, and what happened at one moment, beside each other, has no order.
/// </summary>
internal sealed partial class PlayedAccount
{
    private const int Candidates = 12;

    private static readonly ConcurrentDictionary<string, Lazy<Task<PlayedAccount>>> Undisturbed = new();

    private readonly Dictionary<string, string> _names = [];

    /// <summary>How it ended, and with how many candidates in which status.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Every mail: when, which, to whom and about what.</summary>
    public IReadOnlyList<string> Mails { get; private set; } = [];

    /// <summary>What the mails up to the end say, but for the links.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>Every entry of the audit chain, with the addresses of the candidates in place of their ids.</summary>
    public IReadOnlyList<string> Audit { get; private set; } = [];

    /// <summary>The account of a template with nothing done to the app, played once for all tests.</summary>
    public static Task<PlayedAccount> OfAsync(string template) =>
        Undisturbed.GetOrAdd(template, name => new Lazy<Task<PlayedAccount>>(() => PlayAsync(name))).Value;

    /// <summary>Plays a template in its normal course, to the erasure.</summary>
    /// <param name="atTheEnd">Looks at the applicants' data in what is left when the procedure has ended.</param>
    public static async Task<PlayedAccount> PlayAsync(
        string template,
        Disturbance? disturbance = null,
        Action<PersonalDataSearch>? atTheEnd = null
    )
    {
        var account = new PlayedAccount();
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var course = new Course(Template.Read(template), SampleApplicants.Take(Candidates));
        var play = new WholePlay(template, course, expectations, screen)
        {
            Disturbance = disturbance ?? Disturbance.None,
            AtTheEnd = async (app, procedure) =>
            {
                await account.ReadMailsAsync(app, procedure);
                atTheEnd?.Invoke(new(course.Applicants.SelectMany(a => new[] { a.Name, a.Email })));
            },
            AfterErasure = account.ReadAuditAsync,
        };
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            var played = await play.PlayAsync(folder);
            Assert.Empty(expectations.Failed);
            var counts = played.Ended.Candidates.Where(c => c.Value > 0).OrderBy(c => c.Key);
            account.Outcome = $"{played.Ended.Outcome}: {string.Join(", ", counts)}";
            account.Mails =
            [
                .. played
                    .Mails.All.Select(m => $"{m.Date:yyyy-MM-ddTHH:mm} {m.Kind} to {m.To}: {m.Subject}")
                    .Order(StringComparer.Ordinal),
            ];
            return account;
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }

    public void AssertSameAs(PlayedAccount other)
    {
        AssertSameMailsAs(other);
        SameLines.Assert(Audit, other.Audit);
    }

    // Times are told to the minute: a step that was interrupted is made again some seconds later.
    /// <summary>As <see cref="AssertSameAs"/>, but steps that were repeated may be in the audit chain twice.</summary>
    public void AssertSameButForRepetitions(PlayedAccount other)
    {
        AssertSameMailsAs(other);
        SameLines.Assert(Audit.Distinct(), other.Audit.Distinct());
    }

    private void AssertSameMailsAs(PlayedAccount other)
    {
        // The mails tell most about what went another way.
        SameLines.Assert(Mails, other.Mails);
        SameLines.Assert(Texts, other.Texts);
        Assert.Equal(Outcome, other.Outcome);
    }

    private async Task ReadMailsAsync(RunningApp app, string procedure)
    {
        var records = app.Services.GetRequiredService<CandidateRecords>();
        foreach (var candidate in await records.ListAsync(new ProcedureId(procedure)))
        {
            _names[candidate.Id.Value] = candidate.Email;
        }

        var outbox = app.Services.GetRequiredService<OutboxView>();
        Texts =
        [
            .. (await outbox.AfterAsync(0, CancellationToken.None))
                .Select(mail => $"{mail.Date:yyyy-MM-ddTHH:mm} {mail.Kind} to {mail.To}:\n{Plain(mail.Text)}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task ReadAuditAsync(RunningApp app, string procedure)
    {
        var log = app.Services.GetRequiredService<AuditLog>();
        var entries = new List<string>();
        await foreach (var entry in log.ListAsync(new ProcedureId(procedure)))
        {
            entries.Add(Named($"{entry.At:yyyy-MM-ddTHH:mm} {entry.What} {entry.Step} {entry.Who}"));
        }

        Audit = [.. entries.Order(StringComparer.Ordinal)];
    }

    private string Plain(string text) => Named(Links().Replace(text, "<link>"));

    private string Named(string text) => Ids().Replace(text, id => _names.GetValueOrDefault(id.Value, "#"));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();

    [GeneratedRegex("[a-z0-9]{16}")]
    private static partial Regex Ids();
}
