using System.Globalization;
using Spectre.Console;

namespace Recruitment.Play.Report;

/// <summary>Shows on the console what happens, with the date on the app's clock; silent when only the result is wanted.</summary>
internal sealed class Screen(bool silent)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private const int WidthWhenRedirected = 160;
    private readonly IAnsiConsole _console = Open();
    private string _lastDate = "";

    public void Title(string text)
    {
        if (!silent)
        {
            _console.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());
        }
    }

    /// <summary>Something happened at <paramref name="when"/>.</summary>
    public void Event(DateTimeOffset when, string text) => Line(when, Markup.Escape(text));

    /// <summary>An expectation that held or not.</summary>
    public void Check(bool held, string text)
    {
        if (!silent)
        {
            _console.MarkupLine($"  {(held ? "[green]ok[/]    " : "[red]failed[/]")} {Markup.Escape(text)}");
        }
    }

    public void Stage(DateTimeOffset when, string text) => Line(when, $"[bold blue]{Markup.Escape(text)}[/]");

    /// <summary>A line as it is: an address in it stays in one piece.</summary>
    public void Note(string text)
    {
        if (!silent)
        {
            _console.Profile.Out.Writer.WriteLine(text);
        }
    }

    private void Line(DateTimeOffset when, string markup)
    {
        if (silent)
        {
            return;
        }

        var local = TimeZoneInfo.ConvertTime(when, Amsterdam);
        var date = local.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
        _console.MarkupLine($"[grey]{(date == _lastDate ? "" : date), -16}{local:HH:mm}[/]  {markup}");
        _lastDate = date;
    }

    private static IAnsiConsole Open()
    {
        var ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi });
        console.Profile.Width = Console.IsOutputRedirected ? WidthWhenRedirected : console.Profile.Width;
        return console;
    }
}
