using System.Text;

namespace Recruitment.Tests.Architecture;

/// <summary>
/// A picture in <c>docs/architecture.md</c> of which room uses which, as Mermaid text between two marks.
/// <c>scripts/documents</c> writes it. An arrow that follows from others is left out.
/// </summary>
internal static class CommittedRoomPicture
{
    private static string Document => Repository.PathOf("docs", "architecture.md");

    public static void Hold(string name, Rooms rooms)
    {
        var (begin, end) = ($"<!-- rooms of the {name} -->\n", "<!-- end of rooms -->");
        var text = File.ReadAllText(Document);
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, from, StringComparison.Ordinal);
        var drawn = Draw(rooms);
        if (Environment.GetEnvironmentVariable("WRITE_DOCUMENTS") is not null)
        {
            File.WriteAllText(Document, text[..from] + drawn + text[to..]);
            return;
        }

        Assert.True(
            text[from..to] == drawn,
            $"The picture of the {name} in docs/architecture.md is not that of the code. Run scripts/documents to draw it, and commit it."
        );
    }

    private static string Draw(Rooms rooms)
    {
        var uses = rooms.Uses().Select(use => (use.From, use.To)).ToHashSet();
        var reaches = rooms.Order.ToDictionary(room => room, room => Reach(room, uses));
        var picture = new StringBuilder("```mermaid\nflowchart BT\n");
        foreach (var from in rooms.Order)
        {
            var direct = rooms.Order.Where(to => uses.Contains((from, to))).ToList();
            foreach (var to in direct.Where(to => !direct.Any(other => reaches[other].Contains(to))))
            {
                picture.Append($"  {from} --> {to}\n");
            }
        }

        return picture.Append("```\n").ToString();
    }

    private static HashSet<string> Reach(string room, HashSet<(string From, string To)> uses)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>([room]);
        while (open.TryDequeue(out var next))
        {
            foreach (var (_, to) in uses.Where(use => use.From == next))
            {
                if (reached.Add(to))
                {
                    open.Enqueue(to);
                }
            }
        }

        return reached;
    }
}
