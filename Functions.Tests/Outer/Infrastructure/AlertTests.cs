using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>Alerts and the workbook ask for what the app measures, and somebody hears of it.</summary>
public sealed partial class AlertTests
{
    /// <summary>What the app's own meter measures, with the tags.</summary>
    private static readonly Dictionary<string, string[]> Measured = new()
    {
        ["recruitment.procedures"] = ["stage", "state"],
        ["recruitment.procedures.halted"] = ["status"],
        ["recruitment.waits.overdue"] = ["stage"],
        ["recruitment.clocks.due"] = ["clock", "standing"],
        ["recruitment.mails"] = ["kind", "outcome"],
    };

    [Fact]
    public async Task Every_query_is_valid()
    {
        using var checker = new QueryChecker();
        var queries = (await AlertQueriesAsync()).Concat(await WorkbookQueriesAsync()).ToList();
        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Equal("", checker.Faults(query)));
    }

    [Theory]
    [InlineData("AppMetrics | where Nme == 1", "Nme")]
    [InlineData("AppMetric | take 1", "AppMetric")]
    [InlineData("AppMetrics | wher Sum > 1", "operator")]
    public void A_mistake_in_a_query_is_found(string query, string fault)
    {
        using var checker = new QueryChecker();
        Assert.Contains(fault, checker.Faults(query));
    }

    [Fact]
    public async Task Queries_ask_for_what_the_app_measures()
    {
        foreach (var query in (await AlertQueriesAsync()).Concat(await WorkbookQueriesAsync()))
        {
            var names = MetricNames().Matches(query).Select(name => name.Value).ToList();
            Assert.Subset(Measured.Keys.ToHashSet(), names.ToHashSet());
            var tags = names.SelectMany(name => Measured[name]).ToHashSet();
            Assert.Subset(tags, Tags().Matches(query).Select(tag => tag.Groups[1].Value).ToHashSet());
        }
    }

    [Fact]
    public void Every_metric_of_the_code_is_among_these() =>
        Assert.Equal(
            Measured.Keys.ToHashSet(),
            Repository
                .SourceFiles("Functions")
                .Where(file => file.Contains("Telemetry", StringComparison.Ordinal))
                .SelectMany(file => MetricNames().Matches(File.ReadAllText(file)))
                .Select(name => name.Value)
                .Except(["recruitment.procedure"]) // a tag of spans
                .ToHashSet()
        );

    [Fact]
    public async Task Everything_that_needs_somebody_has_an_alert()
    {
        var asked = string.Concat(await AlertQueriesAsync());
        Assert.All(Measured.Keys.Except(["recruitment.procedures"]), name => Assert.Contains($"\"{name}\"", asked));
        Assert.Contains("poison", asked);
        var test = (await ArmTemplate.MainAsync()).The("Microsoft.Insights/webtests");
        Assert.EndsWith("/health', parameters('appUri'))]", (string?)test["Request"]!["RequestUrl"]);
    }

    [Fact]
    public async Task Every_alert_goes_to_the_people_of_operations()
    {
        var template = await ArmTemplate.MainAsync();
        var alerts = template
            .All("Microsoft.Insights/scheduledQueryRules")
            .Concat(template.All("Microsoft.Insights/metricAlerts"))
            .ToList();
        Assert.Equal(3, alerts.Count);
        Assert.All(
            alerts,
            alert =>
                Assert.Contains(
                    "parameters('actionGroupId')",
                    alert["properties"]!["actions"]!.ToJsonString().Replace(@"\u0027", "'")
                )
        );
        Assert.Equal(
            "[parameters('email')]",
            (string?)template.The("Microsoft.Insights/actionGroups")["emailReceivers"]![0]!["emailAddress"]
        );
    }

    [Fact]
    public async Task Every_alert_is_in_the_incident_table()
    {
        var template = await ArmTemplate.MainAsync();
        var document = await File.ReadAllTextAsync(Repository.PathOf("docs", "operations.md"));
        var names = template
            .Module("alerts")
            .Variable("rules")
            .AsArray()
            .Select(rule => (string)rule!["name"]!)
            .Concat(template.All("Microsoft.Insights/metricAlerts").Select(alert => (string)alert["name"]!));
        Assert.All(names, name => Assert.Contains($"`{name}`", document));
    }

    [Fact]
    public async Task The_budget_is_told_to_somebody_before_it_is_spent()
    {
        var budget = (await ArmTemplate.MainAsync()).The("Microsoft.Consumption/budgets");
        Assert.All(
            budget["notifications"]!.AsObject(),
            told =>
            {
                Assert.True((bool)told.Value!["enabled"]!);
                Assert.Equal("[parameters('email')]", (string?)told.Value["contactEmails"]![0]);
            }
        );
        Assert.Equal(80, (int)budget["notifications"]!["spent"]!["threshold"]!);
    }

    private static async Task<IEnumerable<string>> AlertQueriesAsync() =>
        (await ArmTemplate.MainAsync())
            .Module("alerts")
            .Variable("rules")
            .AsArray()
            .Select(rule => (string)rule!["query"]!);

    private static async Task<IEnumerable<string>> WorkbookQueriesAsync() =>
        JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("infra", "workbook.json")))!["items"]!
            .AsArray()
            .Select(item => item!["content"]!["query"])
            .OfType<JsonNode>()
            .Select(query => (string)query!);

    [GeneratedRegex(@"recruitment(\.[a-z]+)+")]
    private static partial Regex MetricNames();

    [GeneratedRegex("""Properties\["(\w+)"\]""")]
    private static partial Regex Tags();
}
