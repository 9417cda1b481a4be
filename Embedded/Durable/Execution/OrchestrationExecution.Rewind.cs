using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

internal sealed partial class OrchestrationExecution
{
    /// <summary>
    /// Takes failures of tasks back, as if the tasks still ran. The history that results is one that replay follows:
    /// from where the orchestrator would do something new, what arrived is processed anew. This object is of no use after.
    /// </summary>
    /// <param name="takesBack">Whether the failure of this task, beyond its retries, is taken back.</param>
    public RewoundHistory Rewind(List<List<HistoryEvent>> turns, Func<ActionEvent, bool> takesBack)
    {
        var done = turns.SelectMany(turn => turn).OfType<ActionEvent>().ToDictionary(action => action.TaskId);
        var rewound = new RewoundHistory();
        Context.Replaying = true;
        Context.TakesBack = takesBack;
        _thread.Run(() =>
        {
            var open = new HashSet<int>();
            var follows = true;
            foreach (var turn in turns)
            {
                follows = follows && TryFollow(turn, done, rewound);
                if (follows)
                {
                    open = [.. Context.Open.Keys];
                    continue;
                }

                rewound.Carried.AddRange(turn.Where(one => IsCarried(one, open)));
            }

            rewound.OpenTimers.AddRange(open.Select(id => done[id]).OfType<TimerCreated>());
        });
        TakeOut(rewound, done, takesBack);
        return rewound;
    }

    /// <summary>Keeps a turn in which the orchestrator does nothing but what it did.</summary>
    private bool TryFollow(List<HistoryEvent> turn, Dictionary<int, ActionEvent> done, RewoundHistory rewound)
    {
        var kept = new List<HistoryEvent>();
        foreach (var one in turn.Where(one => one is not (ActionEvent or ExecutionEnded)))
        {
            if (one is TurnStarted started)
            {
                Context.BeginTurn(new DateTime(started.Ticks, DateTimeKind.Utc));
                kept.Add(one);
            }
            else if (TaskOf(one) is not { } task || Context.Open.ContainsKey(task))
            {
                kept.Add(one);
                Process(one);
            }
        }

        if (!Context.Actions.All(a => ReplayMatch.Same(done.GetValueOrDefault(a.TaskId), a)))
        {
            return false;
        }

        kept.AddRange(Context.Actions.Select(action => done[action.TaskId]));
        rewound.Turns.Add(kept);
        return true;
    }

    private static bool IsCarried(HistoryEvent one, HashSet<int> open) =>
        one is not (ActionEvent or ExecutionEnded or TurnStarted)
        && (TaskOf(one) is not { } task || open.Contains(task));

    private void TakeOut(RewoundHistory rewound, Dictionary<int, ActionEvent> done, Func<ActionEvent, bool> takesBack)
    {
        rewound.Carried.RemoveAll(one => one is TaskFailed failed && takesBack(done[failed.TaskId]));
        foreach (var turn in rewound.Turns)
        {
            turn.RemoveAll(one => one is TaskFailed failed && Context.TakenBack.Contains(failed.TaskId));
        }

        rewound.Turns.RemoveAll(turn => turn.Count == 1);
    }

    private static int? TaskOf(HistoryEvent one) =>
        one switch
        {
            TaskCompleted completed => completed.TaskId,
            TaskFailed failed => failed.TaskId,
            TimerFired fired => fired.TaskId,
            _ => null,
        };
}
