using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Azure.Functions.Worker;

namespace Recruitment.Tests.Architecture;

/// <summary>What holds for the source itself.</summary>
public sealed class SourceRuleTests
{
    private const int MaxLines = 300;

    private static readonly string[] Orchestrations =
    [
        .. Repository
            .SourceFiles("Functions")
            .Where(file => file.EndsWith("Orchestration.cs", StringComparison.Ordinal)),
    ];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.Empty(
            Repository
                .SourceFiles("Functions", "Embedded", "Play", "Functions.Tests", "Demo", "Benchmarks")
                .Where(file => File.ReadLines(file).Count() > MaxLines)
                .Select(file => Path.GetRelativePath(Repository.Root, file))
        );

    [Fact]
    public void Every_orchestration_is_in_a_file_that_the_ban_applies_to()
    {
        var names = Orchestrations.Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var types =
            from type in typeof(RecruitmentServices).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.GetParameters().Any(parameter => parameter.IsDefined(typeof(OrchestrationTriggerAttribute)))
            select type.Name;
        Assert.Equal([], types.Except(names));
    }

    /// <summary>Whoever gives up says why where it does; mails of version 2 do, what looks again every morning, and a link to sign in.</summary>
    [Fact]
    public void Activities_are_tried_again_for_as_long_as_somebody_waits_but_for_few() =>
        Assert.Equal(
            ["Sending.cs", "WatchClocksOrchestration.cs", "WatchClocksOrchestration.cs", "SignInOrchestration.cs"],
            from file in Repository.SourceFiles("Functions")
            from call in CallsOfActivities(File.ReadAllText(file))
            where !call.TrimEnd().EndsWith("Retries.Default", StringComparison.Ordinal)
            orderby file
            select Path.GetFileName(file)
        );

    [Fact]
    public void Every_banned_symbol_exists() =>
        Assert.Equal([], BannedSymbol.Read().Where(symbol => !symbol.Exists()).Select(symbol => symbol.Name));

    [Fact]
    public void A_banned_symbol_that_does_not_exist_is_found()
    {
        Assert.False(new BannedSymbol('P', "System.DateTime.UtcNows", "").Exists());
        Assert.False(new BannedSymbol('M', "System.Threading.Tasks.Task.Delay(System.String)", "").Exists());
    }

    [Fact]
    public void No_orchestration_seems_to_use_a_banned_symbol() =>
        Assert.Empty(
            from file in Orchestrations
            let source = Code(File.ReadAllText(file))
            from symbol in BannedSymbol.Read()
            where symbol.IsIn(source)
            select $"{Path.GetFileName(file)} uses {symbol.Name}: {symbol.Reason}"
        );

    [Theory]
    [InlineData("var now = DateTime.UtcNow;", "System.DateTime.UtcNow")]
    [InlineData("await Task.Delay(100);", "System.Threading.Tasks.Task.Delay(System.Int32)")]
    [InlineData("private readonly TimeProvider _clock;", "System.TimeProvider")]
    public void A_use_of_a_banned_symbol_is_seen(string source, string name) =>
        Assert.Contains(BannedSymbol.Read(), symbol => symbol.Name == name && symbol.IsIn(source));

    [Fact]
    public void Suppressions_do_not_let_an_orchestration_use_a_banned_symbol() =>
        Assert.DoesNotContain(Orchestrations, file => File.ReadAllText(file).Contains("RS0030"));

    [Fact]
    public void A_banned_symbol_in_an_orchestration_is_an_error_of_the_build()
    {
        var editorConfig = File.ReadAllText(Repository.PathOf(".editorconfig"));
        Assert.Matches(
            new Regex(
                @"^\[Functions/\*\*Orchestration\.cs\]\s+dotnet_diagnostic\.RS0030\.severity = error",
                RegexOptions.Multiline
            ),
            editorConfig
        );
        var project = XDocument.Load(Repository.PathOf("Functions", "Functions.csproj"));
        Assert.Contains(
            project.Descendants("PackageReference"),
            reference => (string?)reference.Attribute("Include") == "Microsoft.CodeAnalysis.BannedApiAnalyzers"
        );
        Assert.Contains(
            project.Descendants("AdditionalFiles"),
            file => (string?)file.Attribute("Include") == "../BannedSymbols.txt"
        );
    }

    /// <summary>The arguments of each call of an activity.</summary>
    private static IEnumerable<string> CallsOfActivities(string source) =>
        from call in Regex.Matches(
            source,
            @"\.CallActivityAsync(?:<[^(]*>)?\((?<arguments>(?>[^()]|\((?<open>)|\)(?<-open>))*)(?(open)(?!))\)"
        )
        select call.Groups["arguments"].Value;

    // Comments may speak of what is banned.
    private static string Code(string source) => Regex.Replace(source, @"^\s*//.*$", "", RegexOptions.Multiline);
}
