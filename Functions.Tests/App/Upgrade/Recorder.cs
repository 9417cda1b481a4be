using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Definition;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Tests.Upgrade;

/// <summary>
/// Records the version that it is built with: plays one procedure of the Alkwin template to every
/// <see cref="RecordedPoint"/>, closes the app, and packs the data folder.
/// </summary>
internal sealed class Recorder
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Everybody has come to their point by then, and nothing is erased yet.</summary>
    private static readonly DateTimeOffset Moment = Start.AddDays(40);

    private readonly Dictionary<string, RecordedPoint> _points = [];
    private readonly Dictionary<string, List<int>> _unanswered = [];
    private string? _decided;

    /// <param name="file">The recording to write.</param>
    public static Task RecordAsync(string folder, string file) => new Recorder().PlayAsync(folder, file);

    private async Task PlayAsync(string folder, string file)
    {
        Crowd crowd = null!; // Whoever acts, acts after it is there.
        await using (var app = await RunningApp.StartAsync(folder, new VirtualClock(Start)))
        {
            crowd = new Crowd(app, Answers)
            {
                Instead = mail =>
                    IsFirstDecision(mail) ? () => SendBackAsync(app, mail)
                    : _points[mail.Procedure].MovesDeadline && _points[mail.Procedure].Withholds(mail)
                        ? () => MoveDeadlineAsync(crowd, mail)
                    : null,
            };
            await StartProceduresAsync(app, crowd);
            var (halted, definition) = await TakeDefinitionAsync(app);
            await crowd.RunUntilAsync(Moment);
            var stage = new StageCall(halted, RecordedPoint.Of(RecordedPoint.Halted).Stage, 1);
            await app.Services.GetRequiredService<DurableTaskClient>().TerminateInstanceAsync(stage.InstanceId);
            await app.WhenIdleAsync();
            await app
                .Services.GetRequiredService<RecordStore>()
                .TryAddAsync(RecordPaths.Definition(halted), definition);
            var suspended = Procedure(RecordedPoint.Suspended);
            await crowd.SendAsync(HttpMethod.Post, $"api/procedures/{suspended}/suspend");
            await app.WhenIdleAsync();
            Assert.Empty(crowd.Expectations.Failed);
            await AssertEverybodyIsThereAsync(crowd);
        }

        new Recording
        {
            Moment = Moment,
            LastMail = crowd.Mails[^1].N,
            Procedures =
            [
                .. _points.Select(p => new RecordedProcedure(
                    p.Key,
                    p.Value.Name,
                    _unanswered.GetValueOrDefault(p.Key, [])
                )),
            ],
        }.Pack(folder, file);
    }

    private async Task StartProceduresAsync(RunningApp app, Crowd crowd)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", "alkwin.json");
        var template = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        foreach (var point in RecordedPoint.All)
        {
            var started = await crowd.SendAsync(
                HttpMethod.Post,
                "api/procedures",
                new { template = "alkwin", overrides = point.Overrides(template) }
            );
            _points[started.GetProperty("id").GetString()!] = point;
        }

        await app.WhenIdleAsync();
    }

    /// <summary>Without its definition a stage stands still before it has done anything, until it is ended by hand.</summary>
    private async Task<(ProcedureId, ProcedureDefinition)> TakeDefinitionAsync(RunningApp app)
    {
        var id = new ProcedureId(Procedure(RecordedPoint.Halted));
        var definition = await app.Services.GetRequiredService<ProcedureRecords>().GetDefinitionAsync(id);
        await app.Services.GetRequiredService<RecordStore>().DeleteAsync(RecordPaths.Definition(id));
        return (id, definition);
    }

    /// <summary>Whether people act on a mail; the ones that they leave are noted.</summary>
    private bool Answers(ReceivedMail mail)
    {
        if (!_points.TryGetValue(mail.Procedure, out var point) || !point.Withholds(mail))
        {
            return true;
        }

        if (point.Name == RecordedPoint.SentBack && _decided is null)
        {
            return true;
        }

        if (!_unanswered.TryGetValue(mail.Procedure, out var numbers))
        {
            _unanswered[mail.Procedure] = numbers = [];
        }

        numbers.Add(mail.N);
        return point.MovesDeadline;
    }

    private bool IsFirstDecision(ReceivedMail mail) =>
        mail.Procedure == Procedure(RecordedPoint.SentBack)
        && mail.Kind == MailKinds.BallotInvitation
        && mail.Subject.StartsWith("Besluit", StringComparison.Ordinal)
        && _decided is null;

    private async Task SendBackAsync(RunningApp app, ReceivedMail mail)
    {
        _decided = mail.Procedure;
        var page = await WebPage.OpenAsync(app.Http, mail.Links[0]);
        var form = page.Form ?? throw new InvalidOperationException(page.Text);
        form.Set("choice", "nobody").Set("reason", "De ervaring met ICT is te beperkt.").Set("confirmed", "yes");
        await form.PostAsync();
    }

    private Task MoveDeadlineAsync(Crowd crowd, ReceivedMail mail) =>
        crowd.SendAsync(
            HttpMethod.Post,
            $"api/procedures/{mail.Procedure}/dates",
            new { stage = _points[mail.Procedure].Stage, deadline = "2028-03-01" }
        );

    private async Task AssertEverybodyIsThereAsync(Crowd crowd)
    {
        foreach (var (id, point) in _points)
        {
            var state = await crowd.StateAsync(id);
            Assert.Equal((point.Name, point.Stage), (point.Name, state.Stage));
            Assert.Equal(point.Kind is not null, _unanswered.ContainsKey(id));
        }
    }

    private string Procedure(string point) => _points.First(p => p.Value.Name == point).Key;
}
