using Recruitment.Play.App;
using Recruitment.Play.Checks;
using Recruitment.Procedures;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.Telemetry;

/// <summary>Alone: whoever listens to one app in a process hears every other.</summary>
[Collection(nameof(Alone))]
public sealed class ExportTests(ExportedProcedure exported) : IClassFixture<ExportedProcedure>
{
    [Fact]
    public void The_call_that_starts_a_procedure_the_orchestration_the_activity_and_the_mail_are_one_trace()
    {
        var mail = Assert.Single(Spans, span => span.Name == "mail:ProcedureStartedMail");
        Assert.Equal(
            [
                $"activity:SendMailActivity@({Versions.Current})",
                $"orchestration:ProcedureOrchestration@({Versions.Current})",
                $"create_orchestration:ProcedureOrchestration@({Versions.Current})",
                "POST /api/procedures",
            ],
            Ancestors(mail).Select(span => span.Name).Distinct().Take(4)
        );
    }

    [Fact]
    public void A_vote_by_link_and_what_follows_from_it_are_one_trace()
    {
        var votes = Spans.Where(span => span.Name == "vote").ToList();
        Assert.NotEmpty(votes);
        Assert.All(votes, vote => Assert.Equal("POST /l/{token}", Assert.Single(Ancestors(vote).Take(1)).Name));
        Assert.Contains(
            votes,
            vote =>
                Spans.Any(span =>
                    span.Trace == vote.Trace && span.Name.StartsWith("orchestration:BallotOrchestration", Comparison)
                )
        );
    }

    [Fact]
    public void An_upload_that_arrives_begins_a_trace()
    {
        var arrivals = Spans.Where(span => span.Name == "function CvArrivedFunction").ToList();
        Assert.NotEmpty(arrivals);
        Assert.All(arrivals, arrival => Assert.Equal("", arrival.Parent));
        Assert.Contains(Spans, span => span.Name == "cv" && span.Trace == arrivals[0].Trace);
    }

    [Theory]
    [InlineData("recruitment.procedures")]
    [InlineData("recruitment.procedures.halted")]
    [InlineData("recruitment.mails")]
    [InlineData("recruitment.engine.turn.duration")]
    [InlineData("recruitment.engine.queue")]
    [InlineData("recruitment.engine.parked")]
    [InlineData("http.server.request.duration")]
    [InlineData("dotnet.process.memory.working_set")]
    public void A_metric_arrives_under_its_name(string metric) => Assert.Contains(metric, exported.Collector.Metrics);

    [Fact]
    public void Logs_arrive() =>
        Assert.Contains(exported.Collector.Logs, text => text.Contains("in quarantine", Comparison));

    [Fact]
    public void Nobody_who_takes_part_is_named_in_any_byte_that_is_exported()
    {
        Assert.Equal("appointed", exported.Outcome);
        Assert.Equal(0, exported.Collector.Bodies.Sum(body => exported.People.Count(body)));
    }

    [Fact]
    public void No_token_of_a_link_is_in_any_byte_that_is_exported()
    {
        var tokens = exported
            .Mails.All.SelectMany(mail => mail.Links)
            .Where(link => link.AbsolutePath.StartsWith("/l/", Comparison))
            .Select(link => link.AbsolutePath["/l/".Length..])
            .ToList();
        Assert.NotEmpty(tokens);
        Assert.Equal(0, Exported(tokens));
    }

    [Fact]
    public void A_key_that_was_given_in_an_address_is_in_no_byte_that_is_exported() =>
        Assert.Equal(0, Exported([RunningApp.Key]));

    // So that what must not be there could have been.
    [Fact]
    public void Logs_of_every_level_arrive() =>
        Assert.Contains(exported.Collector.LogLevels, level => level is "Trace" or "Debug");

    private const StringComparison Comparison = StringComparison.Ordinal;

    /// <summary>How often one of the texts is in a byte that is exported.</summary>
    private int Exported(IEnumerable<string> texts)
    {
        var search = new PersonalDataSearch(texts);
        return exported.Collector.Bodies.Sum(body => search.Count(body));
    }

    private IReadOnlyList<ExportedSpan> Spans => exported.Collector.Spans;

    /// <summary>The spans that one is within, from the nearest on.</summary>
    private IEnumerable<ExportedSpan> Ancestors(ExportedSpan span)
    {
        var known = Spans.Where(one => one.Trace == span.Trace).ToDictionary(one => one.Id);
        while (known.TryGetValue(span.Parent, out var parent))
        {
            yield return span = parent;
        }
    }
}
