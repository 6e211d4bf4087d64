/* One thing after the other, however slow the line: what is done while an answer is on its way waits its turn. */

/* A step that the server refused: what was pressed after it was meant for what would have followed. */
export class Refused extends Error {}

export class Turns {
  constructor(failed) {
    this.failed = failed;
    this.last = Promise.resolve();
    this.waiting = 0;
    this.taken = 0; // so that who began something before can tell whether something was done since
    this.round = 0;
  }

  get busy() {
    return this.waiting > 0;
  }

  /* Takes an action when all before it are done. One that fails drops those that wait behind it. Gives whether
     it was done. */
  take(action) {
    const round = this.round;
    this.waiting += 1;
    this.taken += 1;
    this.last = this.last.then(async () => {
      try {
        if (round !== this.round) return false;
        await action();
        return true;
      } catch (error) {
        this.round += 1;
        this.failed(error, this.waiting - 1);
        return false;
      } finally {
        this.waiting -= 1;
      }
    });
    return this.last;
  }
}
